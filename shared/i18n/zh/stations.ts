import type { HostRefusal, HubView, JoinRefusal, LinkTrouble, Sharing } from "../../contract/stationShapes.ts";

/** Why this desk finds no hub, and what to do. */
const trouble: Record<LinkTrouble, string> = {
  unreachable: "主台没有回应。看看主台的电脑是不是开着、没有休眠，两台是不是在同一个网络里。",
  "not-ours": "那个地址上是别的服务，不是我们的主台。请核对主台地址。",
  refused: "主台不认这台电脑。请在主台上打开“让新的签到台加入”，再扫一次加入码。",
  revoked: "这台电脑被停用了：它以后记的不会算到活动里。请停止在这台上签到，到别的签到台继续。",
  "other-event": "那个地址上是另一个活动的主台。请核对主台地址，或扫这个活动的加入码。",
  "no-record": "那台服务器上没有这个活动的记录。请在主台上关掉程序，重新打开；还不行，就由一台来接任主台。",
  "too-old": "主台的 nats-server 太旧，需要 2.9.10 或更新。",
  full: "主台的磁盘满了。请在主台的电脑上清出空间，之后会自动继续。",
  "not-trusted": "那台服务器拿不出这个活动的证书，没有连接。请核对主台地址，或重新扫加入码。",
  twice:
    "另一台电脑也在用这台的身份签到：两台里有一台是整机复制来的，或者这台恢复成了旧的副本。这台不再往外发，以后记的只留在本机。请停止在这台上签到，导出考勤，去找负责人。",
};

/** Why a joining came to nothing, and what to do. */
const joinRefused: Record<JoinRefusal, string> = {
  "no-code": "这不是加入码。请在主台的“签到台”页上重新扫码，或打开从那里存的加入文件。",
  unreachable:
    "主台没有回应。看看主台的电脑是不是开着、没有休眠、没在演练，两台是不是在同一个网络里；需要时改一下主台地址。",
  "not-ours": "那个地址上没有这个活动的主台。请核对主台地址。",
  refused: "主台没有让这台加入。稍等片刻再试一次；这台若被停用过，请换一台电脑。",
  "not-known-there":
    "主台已经让这台加入，可是那个地址上的服务器还不认识它。如果那是会场自己的服务器，请把主台重写的配置文件带过去，让它重新读取，再加入一次。",
  "other-event": "那个地址上是另一个活动的主台。请核对主台地址，或扫这个活动的加入码。",
  "no-record": "那台服务器上没有这个活动的记录。请先在主台上打开活动。",
  "too-old": "主台的 nats-server 太旧，需要 2.9.10 或更新。",
  "not-trusted": "那台服务器拿不出这个活动的证书，没有加入。请在主台的屏幕上重新扫码。",
  "door-closed":
    "主台现在不让新的签到台加入，或者它的加入码已经换了。请在主台上打开“让新的签到台加入”，再扫一次那里的码。",
  rehearsal: "这里正在演练这个活动。请先结束演练，再扫一次。",
  "own-hub": "这台电脑就是主台，请在其他电脑上扫这个码。",
  copied:
    "另一台签到台的身份和这台一样：两台里有一台是整机复制来的。这台已换上自己的身份。请关闭程序再打开，然后重新扫码。",
  "not-opened": "活动收到了，却打不开。请到“活动”页看看原因。",
  "disk-full": "这台电脑的磁盘满了，没有加入。请清出空间，再试一次。",
  "disk-error": "这台电脑的磁盘报错，没有加入。请换一台电脑。",
  cancelled: "已停止，没有加入。",
};

/** Why no hub was started, and what to do. */
const hostRefused: Record<HostRefusal, string> = {
  "no-event": "还没有打开活动。请先在“活动”页打开。",
  rehearsal: "正在演练。请先结束演练，再开设主台。",
  closed: "活动已经关闭。请先在“活动”页重新打开。",
  "not-installed": "这台电脑上没有 nats-server。请按下面的办法安装，再试一次。",
  "too-old": "这台电脑上的 nats-server 太旧，需要 2.9.10 或更新。",
  "port-taken": "别的程序占着主台要用的端口。请先把它关掉，再试一次。",
  "server-failed": "nats-server 没有启动起来。请再试一次；还不行，就由另一台来做主台。",
  "disk-full": "磁盘满了，主台没有开起来。请清出空间，再试一次。",
  "disk-error": "磁盘报错，主台没有开起来。请由另一台来做主台。",
  "nothing-to-do": "这台已经是主台了。",
};

/** What ails the server on the hub itself. */
const hubTrouble: Record<NonNullable<HubView["trouble"]>, string> = {
  starting: "主台正在启动……",
  stopped:
    "主台的服务停了，正在重新启动。各台先各自签到，之后自动补上。一直没好，就关掉程序重新打开；还不行，就在另一台上按“由这台接任主台……”。",
  "port-taken": "别的程序占着主台要用的端口。各台先各自签到；关掉那个程序，主台会自动继续。",
  "disk-full": "主台的磁盘满了，收不下别的台发来的记录。清出空间就会自动继续。",
  "others-missing": "三台服务器来得太少，现在无法统一先后。各台先各自签到；请去看看另外两台电脑。",
};

/** What goes on while this desk practises. */
const practising: Record<NonNullable<Sharing["practising"]>["role"], string> = {
  hub: "只有这台在演练。这台上的主台照常为其他签到台服务；演练结束前，新的签到台不能加入，也不能停用哪一台。",
  member: "只有这台在演练。其他签到台照常办正式的活动；演练一结束，这台就重新和它们同步。",
};

/** Several desks at one event. */
export const stations = {
  title: "签到台",
  about:
    "几台电脑可以一起办这个活动：名单、签到和通知在每台上都一样，同一张票在两台上扫，只有一台放行。网络断了，每台照常签到，恢复后自动补上。",
  working: "请稍候……",
  practising,
  // Not shared yet.
  host: "在这台开设主台",
  hostAbout: "其他电脑都连到主台。选网络最好的那台，插好电源，活动期间不要合上或休眠。",
  hostNeedsEvent: "先在“活动”页打开活动，才能开设主台。",
  hostRefused,
  hostFailed: "主台没有开起来",
  hostDetail: (detail: string) => `服务器说：${detail}`,
  install: {
    title: "主台要用到 nats-server，这台电脑上还没有",
    linux: "Debian 12 或 Ubuntu：打开终端，运行这一行，再按上面的按钮。",
    afterwards: "装好后，系统会自己运行一个，这里用不着；用这一行把它关掉：",
    other: "从 nats.io 下载官方的 nats-server（2.9.10 或更新），放在系统能找到的位置（PATH），再按上面的按钮。",
    untried: "我们没有在这个系统上试过开设主台；加入别的主台不需要安装。",
  },
  joinOther: "加入另一台",
  joinAbout: "在主台的屏幕上打开“签到台”页，用扫码枪或摄像头扫那里的二维码。没有扫码枪，就粘贴加入码，或打开加入文件。",
  code: "加入码",
  codeGo: "继续",
  camera: "用摄像头扫",
  cameraOff: "关掉摄像头",
  file: "加入文件",
  fileHint: "在主台上“存成加入文件……”得到的，放在 U 盘上带过来",
  fileChoose: "打开加入文件……",
  found: "这个网络里的主台",
  foundAt: (theme: string, address: string) => `${theme}，${address}`,
  foundHint: "要加入，还是要扫它的加入码。",
  foundSame: (addresses: string) => `在网络里听到了这个活动的主台：${addresses}`,
  question: (theme: string) => `加入“${theme}”？`,
  questionNew: "这个活动会接收到这台电脑上并打开。",
  questionCloses: "现在打开的活动会先关掉，以后可以再打开。",
  questionKnown: "这台电脑上已经有这个活动：会接着用它，并补上差的。",
  address: "主台地址",
  addressHint: (addresses: string) => `加入码里写的是 ${addresses}。连不上时才需要改。`,
  join: "加入",
  joinNot: "不加入",
  connecting: "正在连接主台……",
  receiving: (done: number, of: number) => `正在接收：${done} / ${of}`,
  stop: "停止",
  joined: (theme: string, people: number) => `已加入“${theme}”，名单上 ${people} 人。`,
  joinRefused,
  joinFailed: "没有加入",
  // How this desk stands.
  state: {
    "catching-up": "正在补上错过的……",
    alone: "独自签到",
    off: "没有和别的签到台共用",
  },
  aloneAbout:
    "现在连不上主台。这台照常签到，来宾不用等；连上后自动补发。这段时间里，别的台可能也放行了同一张票，之后会列在“重复签到”里。",
  trouble,
  outbox: (count: number) => `${count} 条还没有发出`,
  unknownFacts: (count: number) =>
    `别的签到台用的是更新的程序：有 ${count} 条记录这里看不懂，已原样保留。请更新这台的程序。`,
  // On the hub.
  hub: "这台是主台",
  hubTrouble,
  letIn: "让其他电脑加入",
  letInAbout: "在那台电脑上打开“签到台”页，用扫码枪或摄像头扫这个二维码。",
  qr: "加入码的二维码",
  addresses: (addresses: string) => `主台地址：${addresses}`,
  server: (version: string) => `nats-server ${version}`,
  door: "让新的签到台加入",
  doorHint: "都加入后请关上：之后有这个二维码也进不来。已经加入的不受影响。",
  doorShut: "现在不让新的签到台加入。",
  codeText: "加入码的文字",
  saveCode: "存成加入文件……",
  saveDialog: "加入文件存到哪里",
  saveName: "加入签到台",
  saveKind: "加入文件",
  saved: "加入文件已存好。有它的人都能加入，用完请删掉。",
  notSaved: "加入文件没有存成。换个位置，再试一次。",
  end: "不再做主台……",
  endQuestion: "不再做主台？",
  endAbout: "其他签到台会各自继续签到，不再互相同步。活动和记录都留在每台电脑上；以后可以再开设主台。",
  endConfirm: "不再做主台",
  // On another desk.
  member: "这台已加入",
  memberAt: (address: string) => `主台在 ${address}`,
  changeAddress: "更改主台地址",
  changeAddressHint: "主台换了网络时用。主台换成了另一台电脑，就跟着那台，或扫那台的码。",
  changed: "已改，正在连接。",
  use: (address: string) => `用 ${address}`,
  successor: (name: string) => `“${name}”说它现在是这个活动的主台。先向那一台的人问清楚。`,
  follow: (name: string) => `跟着“${name}”`,
  change: "更改",
  takeOver: "由这台接任主台……",
  takeOverQuestion: "由这台接任主台？",
  takeOverAbout:
    "只在原来的主台坏了、丢了或不再用时这样做。这台会开设新的主台，各台把自己的记录补进去，什么都不会丢。其他签到台都在“签到台”页面按“跟着……”；没有这个按钮的，扫这台的二维码，或打开它的加入文件。只填地址不行。",
  takeOverConfirm: "由这台接任",
  leave: "离开……",
  leaveQuestion: "离开其他签到台？",
  leaveAbout: "这台不再同步，活动和全部记录留在这台电脑上。以后可以再扫加入码回来。",
  leaveOutbox: (count: number) => `注意：有 ${count} 条还没有发出，离开后其他台看不到。`,
  leaveConfirm: "离开",
  stay: "不离开",
  // Everybody.
  list: "所有签到台",
  count: (here: number, all: number) => `${all} 台，${here} 台在线`,
  me: "本台",
  isHub: "主台",
  here: "在线",
  away: "不在线",
  heard: (when: string) => `最后一次 ${when}`,
  notHeard: "还没有听到过",
  clock: (span: string, isAhead: boolean) => (isAhead ? `时钟快 ${span}` : `时钟慢 ${span}`),
  span: (seconds: number) =>
    seconds < 60
      ? `${seconds} 秒`
      : seconds < 3_600
        ? `${Math.round(seconds / 60)} 分钟`
        : seconds < 86_400
          ? `${Math.round(seconds / 3_600)} 小时`
          : `${Math.round(seconds / 86_400)} 天`,
  badges: (count: number) => `${count} 张胸牌等待打印`,
  printerTrouble: "打印机需要处理",
  version: (version: string) => `程序 ${version}`,
  age: { older: "程序较旧，请更新", newer: "程序比这台新" },
  arrivals: (count: number) => `签到 ${count} 人`,
  // A lost laptop.
  revoke: "停用……",
  revokeOf: (name: string) => `停用${name}……`,
  revokeQuestion: (name: string) => `停用“${name}”？`,
  revokeAbout:
    "电脑丢了或被偷时这样做。几秒内它就连不上了，以后它记的都不算，也不能再加入这个活动。它之前放行的人仍然算已签到；停用后可以挑出来一起撤销。",
  revokeConfirm: "停用",
  keep: "不停用",
  revoked: (when: string, by: string) => `已停用：${when}，${by}`,
  arrivalsOf: (name: string) => `${name}放行的人`,
  showArrivals: "看它放行了谁",
  hideArrivals: "收起",
  noArrivals: "它没有放行过谁。",
  tickAll: "全选",
  tickNone: "全不选",
  mostArrivals: "只列出最近的 500 人。",
  isUndone: "已撤销",
  undo: (count: number) => `一起撤销这 ${count} 人……`,
  undoQuestion: (count: number) => `为什么撤销这 ${count} 人的签到？`,
  undoReasons: ["电脑丢失后被人使用", "扫的不是来宾"],
  undoConfirm: "一起撤销",
  undone: (count: number) => `已撤销 ${count} 人的签到。`,
};

/** The same in the line below every screen. */
export const link = {
  label: "签到台之间",
  alone: (outbox: number) => (outbox === 0 ? "独自签到" : `独自签到：${outbox} 条还没有发出`),
  catchingUp: "正在补上",
  shutOut: "已停用：请停止在这台签到，记的都不算",
  online: (others: number) => (others === 0 ? "其他签到台不在线" : `和 ${others} 台同步`),
  conflicts: (count: number) => `${count} 人被放行两次`,
  unconfirmed: "已放行，其他签到台还没有确认",
  justNow: (station: string | null, way: string) =>
    station === null ? `刚刚已签到（${way}）` : `刚刚已在${station}签到（${way}）`,
  ago: (seconds: number, station: string | null, way: string) =>
    station === null ? `${seconds} 秒前已签到（${way}）` : `${seconds} 秒前已在${station}签到（${way}）`,
};

/** People whom two desks let in, neither knowing of the other. */
export const conflicts = {
  title: "重复签到",
  about:
    "两台签到台在互相连不上的时候，各放行了一次。系统没有撤销谁的签到：请看一眼，是同一个人扫了两次，还是两个人用了同一张票。",
  none: "没有需要处理的重复签到。",
  first: "第一次",
  second: "第二次",
  at: (station: string, time: string) => `${station}，${time}`,
  samePerson: "同一个人",
  samePersonOf: (name: string) => `${name}：同一个人`,
  twoPeople: "两个人",
  twoPeopleOf: (name: string) => `${name}：两个人`,
  twoPeopleHint: "两个人：其中一位没有自己的票，请找到后核对，需要时“现场登记”。",
  settled: "已处理",
  settledAs: { "same-person": "同一个人", "two-people": "两个人用了同一张票" },
  settledBy: (how: string, station: string, when: string) => `${how} · ${station}，${when}`,
  // For the attendance.
  open: "未处理",
};
