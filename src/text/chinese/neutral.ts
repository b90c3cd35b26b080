/**
 * Two-syllable words whose second syllable is in the neutral tone in Standard Mandarin, where the pinyin list
 * gives the full tone. Facts of common dictionaries; the commonest words only.
 */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  [
    '朋友 先生 漂亮 知道 东西 太阳 月亮 衣服 眼睛 地方 地道 关系 消息 休息 学生 大夫 护士 丈夫 妻子 早上 晚上 身上',
    '路上 桌上 手上 地上 脸上 心上 床上 墙上 街上 头上 世上 车上 网上 这里 那里 哪里 家里 屋里 心里 手里 城里 夜里',
    '眼里 嘴里 水里 山里 村里 店里 房里 车里 里面 外面 上面 下面 前面 后面 左边 右边 旁边 里边 外边 上边 下边 前边',
    '后边 东边 西边 南边 北边 这边 那边 哪边 石头 木头 骨头 馒头 舌头 枕头 念头 拳头 罐头 锄头 砖头 指头 丫头 里头',
    '外头 上头 下头 前头 后头 苦头 甜头 爸爸 妈妈 爷爷 奶奶 哥哥 姐姐 弟弟 妹妹 叔叔 伯伯 姑姑 舅舅 公公 婆婆 太太',
    '娃娃 宝宝 星星 猩猩 姥姥 看看 听听 说说 想想 走走 试试 坐坐 问问 写写 读读 谈谈 聊聊 玩玩 笑笑 等等 找找 谢谢',
    '尝尝 逛逛 歇歇 故事 事情 告诉 名字 本事 打听 打算 打扮 认识 意思 主意 生意 声音 热闹 客气 脾气 力气 福气 豆腐',
    '葡萄 萝卜 核桃 石榴 粮食 点心 烧饼 耳朵 头发 胳膊 指甲 嘴巴 尾巴 下巴 巴掌 喜欢 明白 清楚 舒服 干净 便宜 麻烦',
    '厉害 聪明 老实 结实 暖和 凉快 快活 痛快 糊涂 马虎 模糊 可怜 相声 行李 窗户 玻璃 钥匙 扫帚 簸箕 笤帚 包袱 灯笼',
    '篱笆 风筝 胡同 牌楼 庄稼 牲口 畜生 蛤蟆 狐狸 骆驼 师傅 姑娘 小姐 老爷 少爷 姑爷 亲戚 媳妇 伙计 兄弟 老婆 相公',
    '裁缝 木匠 铁匠 秀才 状元 和尚 道士 喇嘛 应付 照顾 收拾 招呼 商量 琢磨 吩咐 咳嗽 哆嗦 巴结 抽屉 出息 答应 耽误',
    '对付 服侍 用处 坏处 好处 难处 长处 短处 膏药 规矩 含糊 合同 火候 机灵 嫁妆 街坊 戒指 精神 懒得 利害 利落 玫瑰',
    '眉毛 棉花 苗条 名堂 那么 这么 多么 什么 怎么 佩服 屁股 欺负 亲事 勤快 软和 烧卖 首饰 岁数 踏实 挑剔 跳蚤 妥当',
    '挖苦 委屈 稳当 稀罕 显得 吓唬 乡下 笑话 心思 新鲜 行当 学问 哑巴 胭脂 烟筒 秧歌 养活 吆喝 妖精 衙门 冤枉 云彩',
    '运气 在乎 扎实 眨巴 栅栏 张罗 帐篷 折腾 芝麻 嘱咐 转悠 自在 祖宗 作坊 队伍 动静',
  ].flatMap((row) => row.split(' ')),
);

/** Words in 子 that is a morpheme of its own, in the third tone; all others have it in the neutral tone. */
export const FULL_ZI: ReadonlySet<string> = new Set(
  (
    '电子 原子 分子 男子 女子 王子 弟子 孔子 老子 孟子 庄子 墨子 荀子 君子 才子 天子 太子 公子 亲子 量子 质子 ' +
    '中子 离子 粒子 因子 精子 卵子 父子 母子 游子 学子 浪子 孝子 世子 皇子 长子 次子 独子 棋子 瓜子 莲子 子子 ' +
    '光子 核子 夸子 赤子 幼子 养子 义子 逆子 鱼子 松子 夫子 诸子 孺子 士子 甲子 童子 ' +
    '内子 犬子 臣子 妃子 贵子 处子'
  ).split(' '),
);

/** Words in 得 that is a morpheme of its own, in the second tone. */
export const FULL_DE: ReadonlySet<string> = new Set(
  '彼得 取得 获得 难得 所得 心得 赢得 求得 夺得 博得 自得 应得 独得 觅得 购得 分得 必得 两得 一得'.split(' '),
);

/** Words that end in 儿 as a syllable of its own, 'child'. */
export const FULL_ER: ReadonlySet<string> = new Set(
  (
    '女儿 婴儿 幼儿 孤儿 少儿 胎儿 健儿 男儿 宠儿 弃儿 患儿 小儿 妻儿 侄儿 新生儿 早产儿 混血儿 幸运儿 ' +
    '弄潮儿 低能儿 畸形儿 试管婴儿 育儿 生儿 托儿 娇儿 爱儿 吾儿'
  ).split(' '),
);
