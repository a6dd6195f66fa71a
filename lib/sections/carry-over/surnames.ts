/** Surnames that are hardly ever another word at its beginning. */
export const surnames: ReadonlySet<string> = new Set([
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段雷侯史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤温康施牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿兰焦俞柳甘祝宁尚符舒阮柯纪梅童凌毕裴霍涂苗曲盛冉翁蓝靳管柴蒙鲍喻祁蒲滕屈饶牟艾尤穆司卓缪芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬卞姬栾隋刁仇寇桑郎甄仲虞敖巩佘池查麻苑迟邝封匡鞠惠荆郁胥储原栗燕楚鄢谌奚粟冼蔺仝郜阚",
]);

/** Surnames that are common words too: such a name must stand beside an office or the like. */
export const rareSurnames: ReadonlySet<string> = new Set([
  ..."任高方安常万向于成文白关金石江时计应单项强左包龙季路游辛华房解阳农古吉简车连党全官谈乐南班和明边师沙丛",
]);

/** Surnames of two characters. */
export const doubleSurnames: readonly string[] = [
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "皇甫",
  "尉迟",
  "夏侯",
  "端木",
];
