import { type Command, Option } from 'commander'
import type { AssessOptions } from './assess/assess-conversations.ts'
import type { Terminal } from './terminal.ts'

/** `stress assess`: a verdict on conversations that are over, without playing them again. */
export function addAssessCommand(program: Command, terminal: Terminal): void {
  program
    .command('assess')
    .description('Judge conversations that are over: files of your own, or results of tests.')
    .argument('[what...]', 'JSON files, - for standard input, or ids of stored results (a beginning will do)')
    .option('--playbook <path>', 'the module of a playbook, PATH#export where it has several')
    .addOption(
      new Option('--from <format>', 'how the files are written')
        .choices(['conversation', 'telegram-export'])
        .default('conversation'),
    )
    .option('--agent <name>', 'who the agent is in an export of Telegram: name or id')
    .addOption(new Option('--format <format>', 'for programs or for people').choices(['json', 'text']).default('json'))
    .option('--lines', 'one line of JSON for each conversation')
    .option(
      '--transcript',
      'print the conversations instead, to keep or to edit them: word for word, nothing is masked',
    )
    .option('--schema', 'print the JSON Schema of conversations')
    .option(
      '--show-personal-data',
      'show e-mail addresses, phone numbers, links and secrets, which are masked otherwise',
    )
    .addHelpText(
      'after',
      '\nThe playbook is the one that a conversation names, from stress/playbooks, unless --playbook names another.' +
        '\nExit codes: 0 all were assessed, 2 some could not be.' +
        '\n\nExamples:\n  stress assess old.json --playbook stress/playbooks/mine.ts --format text' +
        '\n  stress assess result.json --from telegram-export --agent "Anna" --playbook mine.ts --lines',
    )
    .action(async (what: string[], options: AssessOptions) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { assessConversations } = await import('./assess/assess-conversations.ts')
      await assessConversations(what, options, terminal)
    })
}
