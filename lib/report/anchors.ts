/** Where the report shows a conversation: the part of its address after `#`. */
export function conversationAnchor(conversationId: string): string {
  return `c-${conversationId}`
}

/** Where the report shows one message. */
export function messageAnchor(conversationId: string, messageId: number): string {
  return `${conversationAnchor(conversationId)}-m${messageId}`
}
