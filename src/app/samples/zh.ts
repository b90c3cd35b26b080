import type { Sample } from './sample.ts';

/** The opening of “Guxiang” by Lu Xun (1921): a journey home. */
export const sample: Sample = {
  title: '故乡　鲁迅',
  language: 'zh',
  text: `我冒了严寒，回到相隔二千余里，别了二十余年的故乡去。

时候既然是深冬；渐近故乡时，天气又阴晦了，冷风吹进船舱中，呜呜的响，从篷隙向外一望，苍黄的天底下，远近横着几个萧索的荒村，没有一些活气。我的心禁不住悲凉起来了。

阿！这不是我二十年来时时记得的故乡？我所记得的故乡全不如此。我的故乡好得多了。`,
};
