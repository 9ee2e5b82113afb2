import type { BurstFigures, Metrics } from '../../core/metrics.ts'
import type { TestRun } from '../../core/run.ts'
import { json, type Scope } from '../scope.ts'
import { anAssessment, aResult } from './examples.ts'

/** What a project plays every night. */
export const SCENARIOS = ['Rapid Fire Burst', 'Slow Responder', 'Urgency Demand', 'Mixed Timing'].concat([
  'Long Messages',
  'Interruption Pattern',
  'Realistic Multi-Message',
  'Wait and Follow-up',
])
const TRIALS = 3
const TURNS = 9

/** The run that the newest generated one would be compared as. */
export const GENERATED: Partial<TestRun> = {
  ...{ gitBranch: 'main', telegramMode: 'local', daemonMode: 'command', timeScale: 1 },
  ...{ agentName: 'node agent.mjs', judgeVersion: 'rules@4' },
}

/**
 * Stores as many results as a project has after a year: runs on all of its days, eight scenarios three times each, with
 * metrics and assessments as large as real ones, a few of them failed, inconclusive or crashed, agents and playbooks of
 * several versions. Vacuumed and analyzed, as the server does by itself in time. Chance is the database's own, seeded.
 */
export async function storeManyResults(scope: Scope, results: number): Promise<void> {
  const { sql, schema } = scope
  await sql`select setseed(0.42)`
  await sql`
    insert into ${sql(schema)}.test_runs (
      id, started_at, finished_at, git_revision, git_dirty, git_branch, telegram_mode, daemon_mode, time_scale, seed,
      agent_name, agent_version, judge_version, vitest_version, totals
    )
    select
      gen_random_uuid(), began, began + interval '4 minutes', md5(n::text), false,
      case when random() < 0.5 then 'main' else 'feature-' || (random() * 40)::integer end,
      ${GENERATED.telegramMode as string}, ${GENERATED.daemonMode as string}, ${GENERATED.timeScale as number}, n,
      ${GENERATED.agentName as string}, 'v' || (n / 100), ${GENERATED.judgeVersion as string}, '4.1.12',
      '{"passed": 20, "failed": 2, "inconclusive": 1, "crashed": 1}'
    from generate_series(1, ${Math.ceil(results / SCENARIOS.length / TRIALS)}::integer) as n,
      lateral (select now() - random() * interval '365 days' as began where n > 0) as time
  `
  const { scheduling, metrics, email } = exampleOf()
  await sql`
    insert into ${sql(schema)}.test_results (
      id, run_id, spec_file, test_name, trial, scenario_name, persona_id, playbook_version, status, outcome, fault,
      overall_score, score_absence, total_turns, duration_seconds, email_collected, email, call_scheduled, scheduling,
      metrics, judge, seed, "timestamp"
    )
    select
      gen_random_uuid(), run.id, 'stress/' || scenario || '.spec.ts', scenario || ' ends in a booked call', trial,
      scenario, 'persona', 'real-estate@' || extract(month from run.started_at)::integer / 4 || '#0a1b2c3d',
      status, 'zoom_scheduled',
      case status when 'failed' then 'agent' when 'inconclusive' then 'channel' when 'crashed' then 'harness' end,
      case when status in ('passed', 'failed') then round((60 + 40 * random())::numeric, 1) end,
      case when status in ('inconclusive', 'crashed') then 'It broke off.' end,
      18, 300 + 200 * random(), true, ${json(scope, email)}::jsonb, chance < 0.85 , ${json(scope, scheduling)}::jsonb,
      jsonb_set(${json(scope, metrics)}::jsonb, '{responses}', (
        select jsonb_agg(jsonb_build_object('turn', turn, 'messageId', turn * 3, 'ms', (8000 + 30000 * random() * random())::integer))
        from generate_series(1, ${TURNS}) as turn where chance is not null
      )),
      case when status in ('passed', 'failed') then 'rules' end, run.seed, run.started_at + trial * interval '1 minute'
    from ${sql(schema)}.test_runs as run,
      jsonb_array_elements_text(${json(scope, SCENARIOS)}::jsonb) as scenario,
      generate_series(0, ${TRIALS - 1}) as trial,
      lateral (select random() as chance where run.id is not null and scenario <> '' and trial >= 0) as drawn,
      lateral (select case when chance < 0.85 then 'passed' when chance < 0.93 then 'failed'
        when chance < 0.98 then 'inconclusive' else 'crashed' end as status) as drawn_status
    limit ${results}
  `
  const { criteria, whatWentWell } = anAssessment()
  const evidence = Array.from({ length: 24 }, () => ({
    ...criteria[0],
    note: 'as the transcript has it, word for word',
  }))
  await sql`
    insert into ${sql(schema)}.test_assessments (
      test_result_id, judge, rubric_version, "timestamp", overall_score, what_went_well, areas_for_improvement,
      critical_issues, personalization_score, questions_score, value_first_score, zmeyka_adherence, objection_handling,
      bant_budget, bant_authority, bant_need, bant_timeline, zoom_close_attempt, message_length_appropriate,
      formal_language, no_forbidden_topics, recommended_actions, evidence
    )
    select id, judge, 'real-estate@3, rules 4', "timestamp", overall_score, list, list, '[]', 7, 8, 6, 9, 5,
      true, true, true, false, true, true, true, true, list, ${json(scope, evidence)}::jsonb
    from ${sql(schema)}.test_results, (select ${json(scope, whatWentWell)}::jsonb as list) as words
    where judge is not null
  `
  for (const table of ['test_runs', 'test_results', 'test_assessments']) {
    await sql`vacuum (analyze) ${sql(schema)}.${sql(table)}`
  }
}

function exampleOf() {
  const { metrics, scheduling, email } = aResult()
  const bursts = Array.from({ length: TURNS }, (_, index): BurstFigures => {
    const firstAt = 1_772_359_200_000 + index * 40_000
    return {
      ...{ turn: index + 1, messages: 3, firstAt, lastAt: firstAt + 1_800, responseMs: 14_000, answers: 1 },
      ...{ censoredAtMs: index === 8 ? 90_000 : null, premature: false, duplicate: false },
      ...{ questionsAsked: 1, questionsAnswered: 1, answerIds: [index * 3 + 2] },
    }
  })
  return { scheduling, email, metrics: { ...metrics, bursts } as Metrics }
}
