/** How one word of a sentence is read: what the lexicon has to be asked for. */
export interface WordReading {
  /** Penn tag: NN NNS NNP VB VBD VBG VBN VBP VBZ JJ RB DT IN TO PRP PRP$ MD CC CD UH WP WRB EX RP POS, or a punctuation mark. */
  tag: string;
  /** Set where the spelling has sounds that the lexicon's tags cannot tell apart: misaki's symbols, US and GB. */
  phonemes?: { us: string; gb: string };
}
