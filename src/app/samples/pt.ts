import type { Sample } from './sample.ts';

/** The opening of “Dom Casmurro” by Machado de Assis (1899): verses read out on a train. */
export const sample: Sample = {
  title: 'Dom Casmurro, Machado de Assis',
  language: 'pt-br',
  text: `Uma noite destas, vindo da cidade para o Engenho Novo, encontrei no trem da Central um rapaz aqui do bairro, que eu conheço de vista e de chapéu. Cumprimentou-me, sentou-se ao pé de mim, falou da lua e dos ministros, e acabou recitando-me versos.

A viagem era curta, e os versos pode ser que não fossem inteiramente maus. Sucedeu, porém, que, como eu estava cansado, fechei os olhos três ou quatro vezes; tanto bastou para que ele interrompesse a leitura e metesse os versos no bolso.

— Continue, disse eu acordando.
— Já acabei, murmurou ele.
— São muito bonitos.`,
};
