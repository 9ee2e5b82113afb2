/** More than an agent under test has to send, and too little to fill the memory by accident. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
