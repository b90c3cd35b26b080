export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface ChatRequest {
  /** A model id among the registry's chat models, or `auto` for the best one that is ready. */
  model: string;
  messages: ChatMessage[];
  /** The most tokens of the answer. */
  maxTokens?: number | undefined;
  temperature?: number | undefined;
  topP?: number | undefined;
  seed?: number | undefined;
  frequencyPenalty?: number | undefined;
  presencePenalty?: number | undefined;
  /** Texts before which the answer ends; they are not part of it. */
  stop?: string[] | undefined;
}

export interface ChatInfo {
  model: string;
  device: string;
  promptTokens: number;
}

/** A piece of an answer; the last one says why it ended. */
export interface ChatPiece {
  text: string;
  /** Tokens of the answer so far. */
  tokens: number;
  finish?: 'stop' | 'length' | undefined;
}

/** A loaded model that answers in words. Requests wait for their turn. */
export interface ChatModel {
  /**
   * Rejects with an `AbortError` (the signal's reason) when aborted, within one step of decoding, and with an `EngineError`:
   * `context_length_exceeded` for a prompt that is too long, `invalid_messages` for roles that the model does not take.
   */
  chat(
    request: ChatRequest,
    signal: AbortSignal,
  ): Promise<{ head: Pick<ChatInfo, 'promptTokens'>; chunks: AsyncIterable<ChatPiece> }>;
}
