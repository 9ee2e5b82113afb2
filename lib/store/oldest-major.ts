/** The oldest PostgreSQL that the SQL of this project is written for. */
export const OLDEST_MAJOR = 13
