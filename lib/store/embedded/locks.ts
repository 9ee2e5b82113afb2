/*
 * Several runs share one server, and the last to leave stops it. PostgreSQL keeps the count itself: every user holds a
 * shared advisory lock on a session of its own, which ends with its process however that ends, kill -9 included.
 * Whoever gets the same lock exclusively is alone, and nobody can join while it stops the server.
 */

/** The first half of our advisory locks, in the server's database `postgres`. */
export const LOCK_CLASS = 7_311_001

/** Shared by all users; exclusive for the one who stops the server. */
export const USERS = 1
/** Held by the caretaker at work. */
export const CARETAKER = 2
/** Held by whoever creates the database. */
export const SETUP = 3
