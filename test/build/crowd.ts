import type { Person } from "../../shared/roster/person.ts";
import { type Chance, dice } from "./dice.ts";
import { aPerson } from "./people.ts";

/** Surnames by how common they are, the commonest first; some with readings of their own. */
const FAMILY = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇解区查翟盖朴",
  "欧阳",
  "尉迟",
  "诸葛",
  "司马",
  "上官",
];
const GIVEN = [
  ..."伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力玲建华斌红梅春小宇子轩梓涵浩然欣怡雨泽思远嘉志国家乐行长重佳琪博俊豪晨曦诗瑶鹏飞海波云龙凤鸣晓东雪莲冬青亚楠婷慧君安邦达恩光涵景可宁培森薇翔雅舟岛曼圣胤烨昱珂钰铭锦程彦",
];
const FIRST =
  "James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara Richard Susan Joseph Jessica Thomas Sarah Carlos José María Sofía Łukasz Søren Zoë François Jürgen Anna Ingrid Björn Chloé Mateo Lucía Giulia Marco Yuki Haruto Minjun Seoyeon Priya Arjun Fatima Omar Aisha Olga Ivan Nikolai Ada".split(
    " ",
  );
const ROOTS =
  "Ander Berg Carl Daven Eller Fisch Gold Harris Iver Jacob Keller Lov Meier Nor Olsen Peter Quin Robert Schmidt Thom Ulrich Vogel Wal Young Zimmer Alvar Fernand Gonzal Lop Martin Kowal Novak Ivan Petr Sokol Tana Yama Suzu Kobaya Chandra Ravi Okon Adey Mensah".split(
    " ",
  );
const ENDS = "son mann ez sen ova ski er stein ford lace ton ini eau well shita moto raj wood ley".split(" ");
const PLACES = "杭州 上海 北京 深圳 成都 广州 南京 武汉 苏州 西安".split(" ");
const TRADES = "科技 网络 数据 软件 金服 智能 传媒 咨询 教育 信息".split(" ");

/**
 * Synthetic people as a large conference has them, the same every time: mostly hanzi names, one in eight Latin, some with
 * 花名, thousands of companies, e-mails, phones, order numbers, codes and an extra column.
 */
export function* crowd(people: number): Generator<Person> {
  const chance = dice(20_261_122);
  for (let n = 0; n < people; n++) {
    const latin = chance() < 0.125;
    const name = latin ? latinName(chance) : hanName(chance);
    const mailbox = latin
      ? name.toLowerCase().replaceAll(" ", ".")
      : `${pick(ROOTS, chance).toLowerCase()}${Math.floor(chance() * 1e4)}`;
    yield aPerson(n, {
      name,
      nickname: chance() < 0.1 ? pick(GIVEN, chance) + pick(GIVEN, chance) : null,
      company: latin ? `${pick(ROOTS, chance)}${pick(ENDS, chance)} GmbH` : hanCompany(chance),
      jobTitle: pick(["工程师", "产品经理", "Designer", "讲师", "Professor", "CTO"], chance),
      email: `${mailbox}.${n}@example.org`,
      phone: `199${String(Math.floor(chance() * 1e8)).padStart(8, "0")}`,
      orderId: `ORD-${n}`,
      ticketType: pick(["普通票", "VIP", "学生票"], chance),
      codes: [`CODE-${String(n).padStart(6, "0")}`],
      extra: { 城市: pick(PLACES, chance) },
    });
  }
}

const pick = (from: readonly string[], chance: Chance): string => from[Math.floor(chance() * from.length)] ?? "";

/** Low numbers far more often, as surnames are spread. */
const pickEarly = (from: readonly string[], chance: Chance): string =>
  from[Math.floor(chance() ** 2.2 * from.length)] ?? "";

const hanName = (chance: Chance): string =>
  pickEarly(FAMILY, chance) + pick(GIVEN, chance) + (chance() < 0.75 ? pick(GIVEN, chance) : "");

const latinName = (chance: Chance): string => `${pick(FIRST, chance)} ${pick(ROOTS, chance)}${pick(ENDS, chance)}`;

const hanCompany = (chance: Chance): string =>
  pick(PLACES, chance) + pick(GIVEN, chance) + pick(GIVEN.slice(0, 12), chance) + pick(TRADES, chance);
