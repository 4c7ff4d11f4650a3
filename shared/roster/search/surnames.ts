/**
 * Surnames that are read otherwise than their hanzi usually are: the surname's reading first, then others in use for it.
 * Everyday readings need no line; every reading of a hanzi is found anyway, the first one here only goes before them.
 * Simplified forms; a traditional one is looked up by its simplified one. Syllables of compound surnames stand between `'`.
 */
export const SURNAMES = `
秘bi 柏bo 薄bo 谌chen,shen 种chong 重chong 仇qiu 啜chuai 都du 费fei,bi 盖ge,gai 句gou 炅gui 炔gui 会gui 黑he 还huan
郇xun,huan 祭zhai 解xie 隽juan 圈juan 隗wei,kui 乐yue,le 缪miao 牟mu,mou 宓mi,fu 佴nai 能nai 区ou 朴piao 繁po
覃qin,tan 单shan 召shao 折she 莘shen,xin 晟cheng 乘sheng 洗xian 郗xi,chi 郄qie,xi 颉xie 么yao 员yun 贠yun 藏zang
曾zeng 查zha 翟zhai,di
单于chan'yu 尉迟yu'chi 万俟mo'qi 长孙zhang'sun 澹台tan'tai
`;
