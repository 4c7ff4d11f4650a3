import { describe, expect, it } from "vitest";
import { searching, searchingNames } from "../../build/searching.ts";

describe("pinyin", () => {
  const find = searchingNames("贾岛", "贾德明", "李金斗", "王小明", "张晓铭", "林志玲", "李娜", "凌峰");

  it.each([
    ["j", ["贾岛", "贾德明", "李金斗"]],
    ["jd", ["贾岛", "贾德明", "李金斗"]],
    ["jia", ["贾岛", "贾德明"]],
    ["jiad", ["贾岛", "贾德明"]],
    ["jdao", ["贾岛"]],
    ["jiadao", ["贾岛"]],
    ["jiademing", ["贾德明"]],
    ["jdm", ["贾德明"]],
    ["dao", ["贾岛"]],
    ["jia岛", ["贾岛"]],
    ["贾d", ["贾岛", "贾德明"]],
    ["贾dm", ["贾德明"]],
    ["j岛", ["贾岛"]],
    ["JiaDao", ["贾岛"]],
    ["ｊｉａｄａｏ", ["贾岛"]],
    ["jiǎdǎo", ["贾岛"]],
    ["jia dao", ["贾岛"]],
    ["dao jia", ["贾岛"]],
    ["jia'dao", ["贾岛"]],
    ["jia’d", ["贾岛", "贾德明"]],
    ["xiaoming", ["王小明", "张晓铭"]],
    ["zhx", ["张晓铭"]],
    ["zxm", ["张晓铭"]],
    ["zhangx", ["张晓铭"]],
    ["zhiling", ["林志玲"]],
  ])("%s", (query, names) => {
    expect(find(query)).toEqual(names);
  });

  it("a whole syllable goes before one that is only begun, and before initials", () => {
    expect(find("lin")).toEqual(["林志玲", "李娜", "凌峰"]);
  });

  it("`'` and a blank part syllables where letters alone leave it open", () => {
    const places = searchingNames("先娜", "西安娜");
    expect(places("xian")).toEqual(["先娜", "西安娜"]);
    expect(places("xi'an")[0]).toBe("西安娜");
    expect(places("xi an")[0]).toBe("西安娜");
  });

  it("ü is typed v, u, yu or as itself", () => {
    const people = searchingNames("吕布", "陆游", "女娲");
    for (const typed of ["lv", "lü", "LÜ", "lǚ", "lu:", "lyu"]) expect(people(typed), typed).toEqual(["吕布"]);
    expect(people("lu")).toEqual(["陆游", "吕布"]);
    expect(people("nvwa")).toEqual(["女娲"]);
    expect(people("nüwa")).toEqual(["女娲"]);
  });

  it("儿 at the end may be one letter", () => {
    const people = searchingNames("花儿", "儿童");
    expect(people("huar")).toEqual(["花儿"]);
    expect(people("huaer")).toEqual(["花儿"]);
    expect(people("er")).toEqual(["儿童", "花儿"]);
  });

  it("花名 and family name beside given name are searched like the name", () => {
    const people = searching([
      { name: "靳文祥", nickname: "贾岛" },
      { name: "Shan Zhang", familyName: "张", givenName: "三" },
    ]);
    expect(people("jd")).toEqual(["靳文祥"]);
    expect(people("jiad")).toEqual(["靳文祥"]);
    expect(people("zhangs")).toEqual(["Shan Zhang"]);
    expect(people("张三")).toEqual(["Shan Zhang"]);
  });

  it("hanzi and Latin letters in one name are found by both", () => {
    const people = searchingNames("小王Leo", "Leo Li 李磊");
    expect(people("leo")).toEqual(["Leo Li 李磊", "小王Leo"]);
    expect(people("小王leo")).toEqual(["小王Leo"]);
    expect(people("xwleo")).toEqual(["小王Leo"]);
    expect(people("xiaowangl")).toEqual(["小王Leo"]);
    expect(people("lilei")).toEqual(["Leo Li 李磊"]);
  });
});

describe("surnames with readings of their own", () => {
  const READINGS: Record<string, string[]> = {
    曾国: ["zeng", "ceng"],
    单田: ["shan", "dan", "chan"],
    单于明: ["chan", "shan", "dan"],
    解晓: ["xie", "jie"],
    仇英: ["qiu", "chou"],
    区小: ["ou", "qu"],
    尉迟恭: ["yuchi", "weichi"],
    种师: ["chong", "zhong"],
    秘书: ["bi", "mi"],
    隗嚣: ["wei", "kui"],
    祭遵: ["zhai", "ji"],
    隽不: ["juan", "jun"],
    能元: ["nai", "neng"],
    柏杨: ["bo", "bai"],
    郇卿: ["xun", "huan"],
    洗星: ["xian", "xi"],
    万俟卨: ["moqi", "wansi"],
    长孙无: ["zhangsun", "changsun"],
    澹台明: ["tantai", "dantai"],
    查良: ["zha", "cha"],
    盖叫: ["ge", "gai"],
    朴树: ["piao", "pu"],
    缪斯: ["miao"],
    翟天: ["zhai", "di"],
    覃辉: ["qin", "tan"],
    乐嘉: ["yue", "le"],
    任静: ["ren"],
    黑泽: ["he", "hei"],
    召忽: ["shao", "zhao"],
    繁钦: ["po", "fan"],
  };

  it.each(Object.entries(READINGS))("%s", (name, readings) => {
    const find = searchingNames(name);
    for (const reading of readings) expect(find(reading), reading).toEqual([name]);
  });

  it("the surname's reading goes first", () => {
    expect(searchingNames("解晓", "谢晓", "介晓")("xie")).toEqual(["解晓", "谢晓"]);
    expect(searchingNames("单田", "丹田")("dan")).toEqual(["丹田", "单田"]);
    expect(searchingNames("李单", "李山")("shan")).toEqual(["李山", "李单"]);
  });

  it("alone, whole and with initials, before people of the same sound further in", () => {
    const people = searchingNames("曾国藩", "单雄信", "解缙", "仇英", "区寄", "尉迟恭", "李曾", "张单");
    const first = {
      zeng: "曾国藩",
      shan: "单雄信",
      xie: "解缙",
      qiu: "仇英",
      ou: "区寄",
      yuchi: "尉迟恭",
      yuc: "尉迟恭",
    };
    for (const [typed, name] of Object.entries(first)) expect(people(typed)[0], typed).toBe(name);
    const whole = { zengguofan: "曾国藩", shanxiongxin: "单雄信", xiejin: "解缙", qiuying: "仇英", ouji: "区寄" };
    for (const [typed, name] of Object.entries(whole)) expect(people(typed), typed).toEqual([name]);
    expect(people("zgf")).toEqual(["曾国藩"]);
    expect(people("qy")).toEqual(["仇英"]);
  });

  it("initials follow the readings", () => {
    expect(searchingNames("单雄信")("sxx")).toEqual(["单雄信"]);
    expect(searchingNames("尉迟恭")("ycg")).toEqual(["尉迟恭"]);
    expect(searchingNames("万俟卨")("mq")).toEqual(["万俟卨"]);
  });
});

describe("hanzi in other forms", () => {
  it("simplified and traditional find each other, the form that was typed first", () => {
    const people = searchingNames("賈島", "贾岛", "劉備", "刘备");
    expect(people("贾岛")).toEqual(["贾岛", "賈島"]);
    expect(people("賈島")).toEqual(["賈島", "贾岛"]);
    expect(people("jiadao")).toEqual(["賈島", "贾岛"]);
    expect(people("刘")).toEqual(["刘备", "劉備"]);
    expect(people("liu备")).toEqual(["刘备", "劉備"]);
    expect(searching([{ name: "王", company: "螞蟻金服" }])("蚂蚁")).toEqual(["王"]);
  });

  it("surnames keep their reading in traditional forms", () => {
    expect(searchingNames("單田芳")("shantf")).toEqual(["單田芳"]);
    expect(searchingNames("區小明")("ou")).toEqual(["區小明"]);
    expect(searchingNames("尉遲恭")("yuchi")).toEqual(["尉遲恭"]);
  });

  it("forms no input method offers are found by the one people type", () => {
    expect(searchingNames("𠮷田")("吉田")).toEqual(["𠮷田"]);
    expect(searchingNames("𠮷田")("jitian")).toEqual(["𠮷田"]);
    expect(searchingNames("髙橋")("高橋")).toEqual(["髙橋"]);
    expect(searchingNames("山﨑")("山崎")).toEqual(["山﨑"]);
    expect(searchingNames("佐々木")("佐佐木")).toEqual(["佐々木"]);
  });

  it("rare hanzi are found by themselves, with a reading or without", () => {
    const people = searchingNames("王䶮", "李𬀩", "张\u{2a700}", "赵\u{2b740}");
    expect(people("䶮")).toEqual(["王䶮"]);
    expect(people("wangyan")).toEqual(["王䶮"]);
    expect(people("𬀩")).toEqual(["李𬀩"]);
    expect(people("\u{2a700}")).toEqual(["张\u{2a700}"]);
    expect(people("张\u{2a700}")).toEqual(["张\u{2a700}"]);
    expect(people("zhang")).toEqual(["张\u{2a700}"]);
    expect(people("赵\u{2b740}")).toEqual(["赵\u{2b740}"]);
  });
});

describe("names of other peoples", () => {
  it("transcribed names are found by every part, with and without the dot", () => {
    const people = searchingNames("阿依古丽·买买提", "迪丽热巴・迪力木拉提");
    for (const typed of [
      "阿依古丽",
      "买买提",
      "古丽",
      "ayiguli",
      "maimaiti",
      "aygl",
      "mmt",
      "阿依古丽·买买提",
      "阿依古丽买买提",
    ])
      expect(people(typed), typed).toEqual(["阿依古丽·买买提"]);
    expect(people("买买提 阿依古丽")).toEqual(["阿依古丽·买买提"]);
    expect(people("ayigulimaimaiti")).toEqual(["阿依古丽·买买提"]);
    expect(people("ayiguli maimaiti")).toEqual(["阿依古丽·买买提"]);
    expect(people("dilireba")).toEqual(["迪丽热巴・迪力木拉提"]);
  });

  it("kana and Hangul are found by any part, hiragana for katakana", () => {
    const people = searchingNames("山田たろう", "タロウ・スミス", "김철수", "이영희");
    expect(people("田たろ")).toEqual(["山田たろう"]);
    expect(people("タロウ")).toEqual(["タロウ・スミス", "山田たろう"]);
    expect(people("ｽﾐｽ")).toEqual(["タロウ・スミス"]);
    expect(people("철")).toEqual(["김철수"]);
    expect(people("철수")).toEqual(["김철수"]);
    expect(people("김")).toEqual(["김철수"]);
  });

  it("other alphabets are found by words and parts of words", () => {
    const people = searchingNames("Анна Каренина", "محمد علي", "สมชาย ใจดี");
    expect(people("каре")).toEqual(["Анна Каренина"]);
    expect(people("علي")).toEqual(["محمد علي"]);
    expect(people("ชาย")).toEqual(["สมชาย ใจดี"]);
  });
});
