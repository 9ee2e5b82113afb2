import { connect } from '../connect.ts'
import { Store } from '../store.ts'

/** A store that tells the plan of every query, as PostgreSQL carried it out. */
export interface ExplainedStore extends AsyncDisposable {
  store: Store
  /** The plans of what `work` asks, in the order of their ends. */
  explain(work: (store: Store) => Promise<unknown>): Promise<string[]>
}

/** Needs a superuser, which the user of the embedded server is: PostgreSQL's own auto_explain does it. */
export async function explainedStore(url: string, schema: string): Promise<ExplainedStore> {
  const plans: string[] = []
  const onnotice = ({ message }: { message?: string }) => void (message?.includes('plan:') && plans.push(message))
  const sql = connect(url, { max: 1, onnotice })
  await sql.unsafe(`
    load 'auto_explain';
    set auto_explain.log_min_duration = 0;
    set auto_explain.log_level = notice;
    set auto_explain.log_analyze = on;
    set auto_explain.log_buffers = off;
    set auto_explain.log_timing = off;
  `)
  const store = new Store(sql, schema, 'explained')
  const explain = async (work: (store: Store) => Promise<unknown>) => {
    plans.length = 0
    await work(store)
    return [...plans]
  }
  return { store, explain, [Symbol.asyncDispose]: () => store.close() }
}
