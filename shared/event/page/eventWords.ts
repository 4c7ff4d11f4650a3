/** What events call themselves, in titles and first lines; tested on simplified characters. */
export const EVENT_WORD = new RegExp(
  [
    "meet-?\\s?ups?\\b|沙龙|大会|峰会|论坛|研讨会|讲座|聚会|工作坊|开放日|活动|直播|黑客松|社区日|技术日|分享会|交流会|发布会|年会|周年|专场|技术之夜|小聚|同乐会|年度盛会|宣讲会|路演|读书会|读文会|共读|茶话会|茶会|见面会|座谈会|夜话|夜谈|开放麦",
    "\\b(?:webinar|workshop|conference|summit|symposium|hackathon|hack ?night|conf|unconference|community day|user group|camp|event|fest|festival|day|night|evening|party|drinks|barcamp|bootcamp|roundtable|masterclass|open house|gathering|kickoff|treffen|stammtisch|vortrag|konferenz|conférence)\\b",
    "channel#|\\b(?:py|gopher|rust|kube|cloudnative|apache|cos|dev|js|ruby|rails|fos|scala|froz|data|devops|cloud|ios|maker|geek|hack|elixir|swift|droid|react|vue|node|kotlin|sec|black|def|arch|kafka|postgres|pg|linux|open ?source)\\s?(?:con|conf|days?)\\b",
  ].join("|"),
  "i",
);
