import { describe, expect, it } from "vitest";
import { areAlike } from "../../../shared/roster/alikeNames.ts";

const named = (name: string, nickname: string | null = null) => ({
  name,
  nickname,
  email: "a@example.org",
  phone: null,
});

describe("two names with one telephone or address", () => {
  it.each([
    ["张珊", "张姗", "another hanzi of the same sound"],
    ["张三", "张三丰", "one more hanzi"],
    ["张小明", "张晓明", "a slip in one hanzi"],
    ["汪伟", "王伟", "a surname of the same sound"],
    ["李小明", "王小明", "another surname, the given name of two hanzi"],
    ["山田花子", "佐藤花子", "a married name in Japan"],
    ["欧阳明", "欧阳铭", "a surname of two hanzi"],
    ["賈島", "贾岛", "traditional characters"],
    ["张三", "张三老师", "a title"],
    ["张总", "张三", "only the title was known"],
    ["张三", "Zhang San", "pinyin"],
    ["张三", "SAN ZHANG", "pinyin the other way round"],
    ["张三", "Zhangsan", "pinyin in one word"],
    ["张伟", "Jack Zhang", "an English name with the surname"],
    ["单田芳", "Shan Tianfang", "a surname with a reading of its own"],
    ["Leo 李雷", "李雷", "one of two scripts"],
    ["Bob Ray", "Ray Bob", "another order"],
    ["Bob Ray", "Dr. Bob Ray", "a title"],
    ["Bob Ray", "B. Ray", "an initial"],
    ["Ann Lee", "Anne Lee", "one letter more"],
    ["Jonathon Smith", "Jonathan Smith", "a slip in one letter"],
    ["Anna Schmidt", "Anna Meyer", "a married name"],
    ["José García", "Jose Garcia", "without accents"],
    ["Ann Lee", "Ann Lee-Ray", "a double name"],
    ["a@example.org", "Ann Lee", "nobody had given a name"],
    ["김민수", "Minsu Kim", "a script whose sound is not known here"],
    ["史蒂夫·沃兹尼亚克", "Steve Wozniak", "a name written by its sound"],
  ])("%s and %s may be one person: %s", (a, b) => {
    expect([areAlike(named(a), named(b)), areAlike(named(b), named(a))]).toEqual([true, true]);
  });

  it.each([
    ["Bob Ray", "Ann Lee"],
    ["Bob Lee", "Ann Lee"],
    ["Tim Lee", "Kim Lee"],
    ["Zhang Wei", "Zhang San"],
    ["Zhang Xiaoming", "Zhang Dawei"],
    ["云山", "白鹭"],
    ["张三", "张伟"],
    ["李伟", "王强"],
    ["山田太郎", "山田花子"],
    ["欧阳明", "欧阳雪"],
    ["张三", "Li Si"],
    ["张三", "Bob Ray"],
    ["张老师", "李三"],
    ["김민수", "박지영"],
  ])("%s and %s are two people", (a, b) => {
    expect([areAlike(named(a), named(b)), areAlike(named(b), named(a))]).toEqual([false, false]);
  });

  it("goes by nicknames too: whoever came under one may be listed by name now", () => {
    expect(areAlike(named("贾岛"), named("靳文祥"))).toBe(false);
    expect(areAlike(named("贾岛"), named("靳文祥", "贾岛"))).toBe(true);
    expect(areAlike(named("靳文祥", "贾岛"), named("贾岛"))).toBe(true);
    expect(areAlike(named("Ann Lee", "Rosie"), named("Rosie"))).toBe(true);
  });
});
