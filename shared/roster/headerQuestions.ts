import type { RosterField } from "./rosterField.ts";

/** The header of a form without the words that only ask: `请问您的公司是`, `What is your e mail` → `公司`, `e mail`. */
export function withoutAsking(words: string): string {
  let rest = words.trim();
  for (const asking of ASKING) rest = rest.replace(asking, "").trim() || rest;
  return rest;
}

/** What a question asks for that does not name it, `怎么称呼您`, `where do you work`; undefined for anything else. */
export function askedFor(words: string): Meaning[] | undefined {
  const text = words.replace(/['’]/g, "'");
  return QUESTIONS.find(([pattern]) => pattern.test(text))?.[1];
}

type Meaning = { field: RosterField; weight: number };

const VERBS_ZH = "输入|輸入|填写|填寫|填(?![写寫表])|写下|留下|提供|选择|選擇|告知|告诉我们|告訴我們|问|問";

const VERBS_EN =
  "enter|provide|state|give(?: us)?|tell us|let us know|fill (?:in|out)|type(?: in)?|share|write|indicate|specify|input|confirm";

const ASKING: RegExp[] = [
  new RegExp(
    `^(?:麻烦|麻煩|烦请|敬请)?(?:您|你)?(?:请|請)(?:您|你)?(?:务必|如实|准确|正确)?(?:${VERBS_ZH})?(?:一下)?(?=.)`,
  ),
  new RegExp(`^(?:${VERBS_ZH})(?!人|者|时|時|日|序|来|渠|设|地|项|框|表)(?=.{2})`),
  /^(?:您|你|妳)?(?:的)?(?=.)/,
  /(?<=.)(?:是什么|是什麼|是多少|是哪里|是哪儿|是哪家|是哪个|叫什么|叫什麼|是|呢)$/,
  new RegExp(
    `^(?:please (?:${VERBS_EN}) (?:your |the )?|(?:${VERBS_EN}) your |(?:may|can|could) we (?:have|know) your |what(?: is|'s|’s|s| are) (?:your |the )|(?:your|my) )(?=.{2})`,
  ),
  /^(?:bitte )?(?:wie (?:ist|lautet|lauten) |was ist |welche[rs]? ist |nennen sie (?:uns )?|geben sie (?:uns )?|tragen sie |gib )?(?:bitte )?(?:ihre?[nrsm]?|deine?[nrsm]?) (?=.{2})/,
  /(?<=.) (?:an|ein|angeben|eingeben|eintragen)$/,
  /^(?:veuillez |merci de |merci d['’] ?)?(?:indiquer |indiquez |saisir |saisissez |renseigner |renseignez |entrer |entrez |préciser |précisez |donner )?(?:quel(?:le)?s? (?:est|sont) )?(?:votre|vos|ton|ta) (?=.{2})/,
  /^(?:¿ ?)?(?:cuál es )?(?:tu|su) (?=.{3})/,
  /^(?:あなたの|ご|お)(?=.{2})/,
  /(?<=.)を ?(?:ご|お)?(?:記入|入力|教え|聞かせ|知らせ|書き|選択|選び|記載|願い)(?:し|いたし)?(?:て)?(?:ください|下さい|くださいませ|ます)?$/,
  /(?<=.)は(?:何ですか)?$/,
  /^(?:귀하의|당신의) ?(?=.)/,
  /(?<=.)(?:을|를) ?(?:입력|기입|작성|기재|적어|알려)(?:해)? ?(?:주세요|주십시오|주시기 바랍니다)$/,
];

const NAME: Meaning[] = [
  { field: "name", weight: 60 },
  { field: "nickname", weight: 50 },
];
const CALLED: Meaning[] = [{ field: "nickname", weight: 90 }];
const COMPANY: Meaning[] = [{ field: "company", weight: 80 }];
const JOB: Meaning[] = [{ field: "jobTitle", weight: 80 }];
const GUESTS: Meaning[] = [{ field: "guests", weight: 60 }];
const CONTACT: Meaning[] = [
  { field: "phone", weight: 65 },
  { field: "email", weight: 40 },
];

/** Whole questions, as `withoutAsking` leaves them: how to call somebody may be answered with a name or a nickname. */
const QUESTIONS: [RegExp, Meaning[]][] = [
  [
    /^(?:我们|我們)?(?:该|该当|應該|应该|可以)?(?:怎么|如何|怎样|怎麼|怎樣)(?:来)?[称稱]呼(?:您|你|妳)?(?:呢|比较好|才好)?$/,
    NAME,
  ],
  [/^[称稱]呼(?:您|你)?$/, NAME.map((each) => ({ ...each, weight: each.weight / 2 }))],
  [
    /^(?:希望|想|喜欢|更?愿意)(?:我们|我們|别人|大家|被)*(?:怎么|如何|怎样|怎麼|怎樣)?(?:被)?[称稱]呼(?:您|你)?$/,
    CALLED,
  ],
  [/^(?:叫什么|叫什麼)(?:名字)?$|^(?:贵姓|貴姓|贵姓大名|尊姓大名|大名|高姓大名)$/, NAME],
  [/^(?:who are you|wie heißen sie|wie heißt du|wer sind sie)$/, NAME],
  [/^comment (?:vous appelez vous|t'appelles tu)$|^c[óo]mo (?:te llamas|se llama(?: usted)?)$|^come ti chiami$/, NAME],
  [
    /^(?:what|how) (?:should|shall|can|may|do) we (?:call|address) you$|^(?:what|how) (?:would|do) you (?:like|prefer|want) to be (?:called|addressed)$/,
    CALLED,
  ],
  [
    /^(?:what|which) name (?:should|shall|do you want|would you like).*\bbadge$|^(?:wie|mit welchem namen) dürfen wir sie (?:ansprechen|nennen)$|^何とお呼び/,
    CALLED,
  ],
  [
    /^(?:the )?name of (?:your|the) (?:company|organi[sz]ation|employer|school|university|institution)$|^name (?:ihres|ihrer|des|der) (?:unternehmens|firma|arbeitgebers|organisation|institution|hochschule)$|^nom de (?:votre|l') ?(?:entreprise|société|organisme|organisation|employeur|établissement)$/,
    COMPANY,
  ],
  [
    /^(?:where do you (?:currently )?work|who do you work for|(?:what|which) (?:company|organi[sz]ation|institution) (?:do you (?:work for|represent|come from|belong to)|are you (?:from|with))|who is employer)$/,
    COMPANY,
  ],
  [
    /^(?:wo arbeiten sie|für (?:welches unternehmen|welche firma|welche organisation|wen) arbeiten sie|(?:où|pour (?:quelle (?:entreprise|société)|quel organisme)|dans quelle (?:entreprise|société)) travaillez vous|dónde trabajas?|donde trabajas?)$/,
    COMPANY,
  ],
  [
    /^(?:目前|现在|現在)?(?:在|就职于|任职于|供职于|来自)哪(?:里|儿|家|个|一家|間|间)?(?:公司|单位|單位|机构|机关|学校|企业)(?:工作|上班|任职|就职)?$|^(?:目前|现在|現在)?在(?:哪里|哪儿|哪裡|哪)(?:工作|上班|任职|就职|高就)$|^(?:どちらにお勤めですか|お?勤め先)$/,
    COMPANY,
  ],
  [
    /^(?:what do you do(?: for (?:a living|work))?|what kind of work do you do|was machen sie beruflich|que faites vous dans la vie)$/,
    JOB,
  ],
  [
    /^(?:目前)?(?:是)?(?:做什么的|做什么工作的?|从事什么(?:工作|职业|岗位)|担任什么(?:职务|职位|岗位))$|^(?:仕事|職業|職種)$/,
    JOB,
  ],
  [
    /^(?:我们)?(?:怎么|如何|怎样)(?:才能|可以)?(?:联系|联络|找到)(?:到)?(?:您|你)$|^how (?:can|may|do|should) we (?:reach|contact) you$|^wie (?:erreichen wir|können wir) sie(?: erreichen)?$/,
    CONTACT,
  ],
  [
    /^[^，,]*(?:名字|姓名)[^，,]*(?:胸牌|胸卡|名牌|工牌)[^，,]*$|^(?:希望)?(?:在)?(?:胸牌|胸卡|名牌|工牌)上?(?:的|要|想|希望)?(?:怎么|如何)?(?:写|印|显示|展示)?(?:什么)?(?:名字|姓名|名称)?$/,
    CALLED,
  ],
  [
    /^(?:打算|准备|计划|预计|是否|会|要|想)?(?:携带|带)(?:几|多少)?(?:位|个|名)?(?:人|朋友|同伴|家属|家人|同事|嘉宾)(?:来|参加|一起来|参会|吗)?$|^are you bringing (?:a guest|anyone|someone|a friend|a plus one)(?: with you)?$|^how many (?:people|friends|others|guests) (?:are|will) you (?:be )?bring(?:ing)?(?: with you)?$|^bringen sie jemanden mit$|^venez vous accompagnée?\(?e?\)?$/,
    GUESTS,
  ],
];
