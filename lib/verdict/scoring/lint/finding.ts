/** Something in a playbook that cannot be meant. */
export interface PlaybookFinding {
  /** Where, as a path into the playbook: `call.pressure[3]`. */
  path: string
  problem: string
  remedy: string
}
