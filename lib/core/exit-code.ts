/** The agent failed something. */
export const AGENT_FAILED = 1
/** Nothing speaks against the agent, but not everything could be done, judged or kept: used wrongly, or something else failed. */
export const NOT_JUDGED = 2
