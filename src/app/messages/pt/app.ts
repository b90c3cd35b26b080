import type { Messages } from '../messages.ts';

export const app: Messages['app'] = {
  update: 'Uma nova versão do Lector está pronta.',
  updateAdvice: 'Você continua de onde parou.',
  updateNow: 'Atualizar agora',
  updateHeldUp: 'O Lector está lendo ou salvando em outra janela. Pare por lá e tente de novo.',
  install: 'Quer ter o Lector sempre à mão?',
  installAdvice: 'Instalado, ele abre em uma janela própria e pode abrir seus arquivos.',
  installOnHome:
    'Escolha “Compartilhar” e depois “Adicionar à Tela de Início”. Lá a sua biblioteca fica segura; o navegador a apaga depois de uma semana sem visitas.',
  installNow: 'Instalar',
  notNow: 'Não, obrigado',
};
