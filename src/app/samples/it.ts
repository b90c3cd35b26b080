import type { Sample } from './sample.ts';

/** The opening of “Le avventure di Pinocchio” by Carlo Collodi (1883). */
export const sample: Sample = {
  title: 'Le avventure di Pinocchio, Carlo Collodi',
  language: 'it',
  text: `C’era una volta…
— Un re! — diranno subito i miei piccoli lettori.
No, ragazzi, avete sbagliato. C’era una volta un pezzo di legno.

Non era un legno di lusso, ma un semplice pezzo da catasta, di quelli che d’inverno si mettono nelle stufe e nei caminetti per accendere il fuoco e per riscaldare le stanze.

Non so come andasse, ma il fatto gli è che un bel giorno questo pezzo di legno capitò nella bottega di un vecchio falegname, il quale aveva nome mastr’Antonio, se non che tutti lo chiamavano maestro Ciliegia, per via della punta del suo naso, che era sempre lustra e paonazza, come una ciliegia matura.`,
};
