import type { Answer } from './knowledge.ts'
import { re } from './text.ts'

/** What the consultant knows, in English. The first that fit are taken, so the narrower stand before the wider. */
export const KNOWLEDGE_EN: readonly Answer[] = [
  {
    id: 'leasehold',
    objection: true,
    asks: re`lease ?hold.*(?:not|isn't|own|rent|what|how|risk|safe|mean|differ)|(?:not|isn't|don't) (?:\p{L}+ )?(?:own|ownership|own the land)|just (?:a )?(?:rent|lease)`,
    brief:
      'Leasehold is indeed not ownership but a long-term right: 30 years or more with an extension, signed before a notary; nearly all flats in London are held the same way.',
    more: 'We fix how it is extended, and at what price, in the contract before you pay.',
    worry: 'to be sure that leasehold is safe',
  },
  {
    id: 'land-return',
    objection: true,
    asks: re`(?:lease|term|right) (?:\p{L}+ )*(?:extend|renew)|(?:extend|renew) (?:\p{L}+ )*(?:lease|term|right)|(?:take|taken|lose|give) (?:\p{L}+ )*(?:land|back|away)|(?:what|happens) (?:\p{L}+ )*(?:after|when|end)(?: \p{L}+)* (?:lease|term|30|25)|lease (?:\p{L}+ )?(?:ends|expires|runs out)`,
    brief:
      'When the term nears its end the right is extended: your priority and the way the price is set are written into the notarised contract.',
    more: 'And we calculate the payback over the first term only, without counting on an extension.',
    worry: 'to know what happens after the term',
  },
  {
    id: 'law-change',
    objection: true,
    asks: re`law\p{L}* (?:\p{L}+ )?(?:change|could)|change (?:\p{L}+ )?(?:law|rule)|nationali|politic`,
    brief:
      'Rules can change, so what protects you is the contract: under article 1338 of the Indonesian Civil Code it binds both sides until the term ends.',
    more: 'It is registered by the notary, and a sale of the land does not end it (article 1576 of the same code).',
    worry: 'to be protected if laws change',
  },
  {
    id: 'bubble',
    objection: true,
    asks: re`bubble|overheated|crash|prices (?:\p{L}+ )?(?:fall|drop|collapse)|oversuppl|too many villas|overbuilt`,
    brief:
      'Caution is fair, the market has grown fast; but demand rests on guests, and according to the statistics office BPS Bali welcomed 6.3 million foreign visitors in 2024.',
    more: 'Zoning and a 15-metre height limit hold building back, and weak areas we simply leave out.',
    worry: 'not to buy at the peak',
  },
  {
    id: 'developer',
    objection: true,
    asks: re`(?:not|never|won't|don't|doesn't) (?:\p{L}+ )?(?:finish|deliver|complete|build)|scam|fraud|cheat|guarantee\p{L}* (?:\p{L}+ )*(?:developer|deliver|built|that)|developer\p{L}* (?:\p{L}+ )*(?:trust|reliab|bankrupt|disappear|deliver|fail)|(?:trust|check|vet) (?:\p{L}+ )?developer`,
    brief:
      'We check every developer on 140 points and turn down about 90% of them, and you pay stage by stage under a notarised contract.',
    more: 'We invest on Bali ourselves: a doubtful project gets neither our money nor yours.',
    worry: 'to be sure of the developer',
  },
  {
    id: 'too-far',
    objection: true,
    asks: re`(?:too|so|very) far|far away|(?:how|can't|hard to|difficult to) (?:\p{L}+ )*(?:control|supervise|keep an eye)|from (?:a distance|abroad|afar)|remotely`,
    brief:
      'You need not fly in to keep control: we send a video report from the site every month, and a finished villa is reported on by its managers — occupancy, costs, payout.',
    more: 'More than half of our buyers have done the whole purchase remotely.',
    worry: 'to keep control from a distance',
  },
  {
    id: 'reviews',
    objection: true,
    asks: re`(?:bad|negative|terrible) reviews?|reviews? (?:\p{L}+ )*(?:bad|negative|about you)|horror stor|scandal`,
    brief:
      'There have been poor projects on this market, which is why we check on 140 points, and you get that report for a property before you reserve it.',
    more: 'If you have a particular review in mind, send it and I will go through it fact by fact.',
    worry: 'to see checks rather than promises',
  },
  {
    id: 'discount',
    objection: true,
    asks: re`discount|cheaper|bargain|negotiat|lower (?:the )?price|better price|knock off`,
    brief:
      "Our price is the developer's own and we give no discount out of the commission; what I do negotiate with the developer is terms — instalments, furniture, a fixed price.",
    more: 'Such terms are far easier to get during construction than on a finished villa.',
    worry: 'to get the best payment terms',
  },
  {
    id: 'residence',
    asks: re`visas?\b|residen(?:ce|cy)|citizenship|\bkitas\b|permit to (?:live|stay)`,
    brief:
      'Buying does not in itself give residency, the decision is always with the Indonesian immigration office; visas are arranged separately, through a licensed agent.',
    more: 'I can tell you which grounds are usually considered, without promises on behalf of the office.',
  },
  {
    id: 'medicine',
    objection: true,
    asks: re`medic|hospital|clinic|doctor|health ?care`,
    brief:
      'Everyday matters are covered by private clinics (BIMC, Siloam), and since 2025 there is the Bali International Hospital in Sanur.',
    more: 'I would still take an insurance with evacuation to Singapore.',
    worry: 'to have good medical care nearby',
  },
  {
    id: 'disaster',
    objection: true,
    asks: re`earthquake|tsunami|volcano|seismic|insur`,
    brief:
      'Houses are designed to the Indonesian seismic standard SNI 1726, and a finished villa is insured, earthquakes included.',
    more: 'That the standard is met is part of our 140-point check.',
    worry: 'to have the villa protected',
  },
  {
    id: 'bot',
    asks: re`(?:are you|is this|am i talking to) (?:\p{L}+ )*(?:bot|robot|human|person|ai)\b`,
    brief:
      "I am the company's digital consultant: I answer questions and select properties, and then a human expert works with you.",
    more: '',
  },
  {
    id: 'company',
    asks: re`who are you|what (?:company|agency)|about your (?:company|agency)|how long have you|are you (?:\p{L}+ )?(?:developer|agency|broker|realtor)`,
    brief:
      'We are a consultancy: we invest on Bali ourselves, check properties on 140 points and stay with the buyer up to the keys and the management.',
    more: 'It is free for the buyer, the developer pays us.',
  },
  {
    id: 'commission',
    asks: re`commission|your fees?\b|how much do you (?:charge|take)|pay you|how do you (?:earn|make)`,
    brief: 'For the buyer our work is free: the developer pays our commission and the price stays the same.',
    more: 'You pay separately only for the notary and, if you need one, a tax adviser.',
  },
  {
    id: 'tax',
    asks: re`tax`,
    brief:
      'Indonesia withholds 10% of rental income from residents and 20% from non-residents (articles 4(2) and 26 of the income tax law).',
    more: 'A tax adviser works out the right structure for your country, we bring one in before the deal.',
  },
  {
    id: 'costs',
    asks: re`(?:extra|hidden|additional|running|annual|yearly|monthly|other) (?:cost|fee|expense|charge|payment)|maintenance|upkeep|notary (?:\p{L}+ )?(?:cost|fee)`,
    brief:
      'On top of the price reckon with the notary — up to 1% of the deal — and upkeep, which the figures of our managers already include.',
    more: 'I show the full budget month by month together with the income.',
  },
  {
    id: 'management',
    asks: re`manage|who (?:\p{L}+ )*(?:looks? after|takes? care|rents?|runs?|cleans?|handles?)|property manager`,
    brief:
      'A management company runs the villa — guests, cleaning, repairs and a monthly report; under our contracts it keeps 15–20% of the revenue.',
    more: 'You choose it: we suggest two or three and show their reports of last year.',
  },
  {
    id: 'occupancy',
    asks: re`occupan|season|vacan|empty|demand`,
    brief:
      "According to our managers' reports, villas are occupied 70–80% of the year on average; February and March are quietest.",
    more: 'Area and photographs matter most for it, the size of the villa least.',
  },
  {
    id: 'yield',
    asks: re`yield|return|\broi\b|income|profit|earn|pay(?:s|ing)? (?:itself )?back|payback|per cent a year`,
    unless: re`tax`,
    brief:
      "According to our managers' reports for last year, owners of rented villas earned 8–12% a year after all costs.",
    more: 'To promise more would be dishonest: area and management decide a lot.',
  },
  {
    id: 'installment',
    asks: re`instal|mortgage|loan|credit|finance|financing|down ?payment|deposit|in stages|payment plan`,
    brief:
      'Almost every project under construction has instalments from the developer: usually 30% at once and the rest by stages until completion, without interest — so it stands in the contracts of our projects.',
    more: 'Indonesian banks hardly ever lend to foreigners.',
  },
  {
    id: 'payment',
    asks: re`how (?:\p{L}+ )*(?:pay|transfer)|crypto|bitcoin|wire|transfer (?:\p{L}+ )?money`,
    brief:
      'You pay by bank transfer under the contract; each country has its own convenient route, and we check it before you reserve.',
    more: 'The payment documents stay with you and the notary.',
  },
  {
    id: 'resale',
    objection: true,
    asks: re`resale|resell|sell (?:it )?(?:later|again|on)|easy to sell|able to sell|exit|liquid`,
    brief:
      'You can resell: the lease is assigned before a notary, and in our deals a buyer is usually found within three to six months.',
    more: 'The more years are left and the clearer the rental reports, the better the price.',
    worry: 'to have a clear way out',
  },
  {
    id: 'ownership',
    asks: re`(?:in )?whose name|in (?:my|our) (?:\p{L}+ )*(?:name|names)\b|in my \p{L}+'s name|(?:can|could|how) (?:\p{L}+ )*foreigner|ownership|pt pma|\bhgb\b|freehold|what (?:do|would) i (?:actually )?own|legal structure`,
    brief:
      'A foreigner buys in their own name on a long lease, or through their own company PT PMA with the HGB right; land itself stays with Indonesians under the law of 1960.',
    more: 'For a single villa the first way is usually enough, it is simpler and cheaper.',
  },
  {
    id: 'license',
    asks: re`legal(?:ly)? (?:\p{L}+ )*(?:rent|let)|licen[cs]e|permit|airbnb|short[- ]term|daily rent`,
    brief:
      'Short-term letting needs a licence and the right zoning; under our contracts the management company obtains it.',
    more: 'Zoning and the building permit (PBG) are among our 140 points.',
  },
  {
    id: 'process',
    asks: re`process|how (?:\p{L}+ )*(?:buy|purchase|deal)|what are the (?:next )?steps|steps to|need to (?:\p{L}+ )?(?:fly|come|visit|be there|travel)`,
    brief:
      'First the reservation and the document check, then the contract at the notary and payment by stages; remotely it takes two to four weeks in our deals.',
    more: 'You need not fly in, though seeing the area with your own eyes always helps.',
  },
  {
    id: 'location',
    asks: re`area|location|where (?:\p{L}+ )*(?:buy|best|located|build|villa)|canggu|uluwatu|ubud|sanur|seminyak|beach|airport|neighbou?rhood`,
    brief:
      'Canggu and Berawa are strong in letting, Uluwatu in ocean views and price growth, Ubud and Sanur in quiet living; that is what our managers see.',
    more: 'The choice depends entirely on what you want it for.',
  },
  {
    id: 'ready',
    asks: re`(?:ready|finished|completed|off[- ]?plan|under construction|new build)|when (?:\p{L}+ )*(?:ready|finished|completed|built)|how long (?:\p{L}+ )*(?:build|construct)`,
    brief:
      "There are finished villas and ones under construction: by our developers' schedules, 12–18 months pass from the foundation to the keys.",
    more: 'A finished one earns at once, one under construction costs less to enter.',
  },
  {
    id: 'family',
    asks: re`school|kindergarten|kids|children`,
    brief:
      'For families Sanur, Ubud and Berawa are convenient: international schools such as Green School and Canggu Community School are near.',
    more: 'The way to school is worth checking at rush hour, I tell you that for each villa.',
  },
  {
    id: 'size',
    asks: re`how many (?:bed)?rooms|bedrooms?|square|what size|how big|pool|furnish|furniture`,
    brief:
      'Most people take one or two bedrooms, 80–150 m² with a pool of their own; in our projects they come with furniture and appliances.',
    more: 'For letting, two bedrooms work best.',
  },
  {
    id: 'why-call',
    asks: re`why (?:\p{L}+ )*(?:call|zoom|meeting)|what (?:\p{L}+ )*(?:call|zoom) (?:\p{L}+ )*(?:about|for)|without (?:a )?(?:call|zoom)`,
    brief:
      'In 15–20 minutes the screen shows what would take days in writing: the properties, the income calculation and the lines of the contract.',
    more: 'You need not turn on the camera.',
  },
  {
    id: 'other-offer',
    objection: true,
    asks: re`(?:why not|better than|compared? (?:to|with)|instead of) (?:\p{L}+ )*(?:dubai|thailand|phuket|other|another)|(?:another|other) (?:agency|project|developer)|(?:better|cheaper|buy|invest|property|properties|villas?|yields?|returns?|options?) (?:\p{L}+ )*in (?:dubai|phuket|thailand)|in (?:dubai|phuket|thailand) (?:\p{L}+ )*(?:better|cheaper|higher|yield|return)`,
    brief:
      "I neither praise nor run down others' properties from afar; fair is to compare land papers, rental reports and the developer's record, and those are among our 140 points.",
    more: 'Send me its name and I will set it against them.',
    worry: 'to compare on facts',
  },
  {
    id: 'growth',
    asks: re`(?:how much|how fast|how) (?:\p{L}+ )*(?:grow|rise|appreciat|increase)|price growth|appreciation|capital (?:gain|growth)`,
    brief: 'According to Estate Market, a villa gains 15–20% in price from the foundation to the keys.',
    more: 'After that the area decides, so my calculations count on the letting only and take growth as a reserve.',
  },
  {
    id: 'own-use',
    asks: re`(?:use|stay|live) (?:\p{L}+ )*(?:myself|ourselves|personally)|(?:personal|own) (?:use|stay)|(?:myself|ourselves) (?:use|stay|live)`,
    brief: "You can stay there yourself: you mark your dates in the management company's calendar in advance.",
    more: 'The fewer of those weeks fall into high season, the less it shows in the income.',
  },
  {
    id: 'documents',
    asks: re`(?:see|show|send|share|read|sample|copy of) (?:\p{L}+ )*(?:contract|document|paper)|(?:what|which) (?:\p{L}+ )*(?:documents|papers|contract)`,
    brief:
      'The standard contract, the land papers and the report of our check are yours before you reserve, so that a lawyer can read them at leisure.',
    more: 'Going through the contract line by line works best together, on the screen.',
  },
  {
    id: 'villa-or-apartment',
    asks: re`villa or (?:\p{L}+ )*(?:apartment|flat|condo)|(?:apartment|flat|condo) or (?:\p{L}+ )*villa`,
    brief:
      'A villa earns more per guest and has grounds of its own, an apartment costs less to enter and is less trouble.',
    more: 'Budget and purpose decide which is wiser.',
  },
  {
    id: 'price',
    asks: re`pric|minimum (?:budget|amount)|cost|how much|expensive|range`,
    unless: re`manage.*how much (?:is|does) (?:it|that)|prices? (?:\p{L}+ )?(?:growth|grow|rise)|upkeep|management company|(?:extra|additional|hidden|running) cost`,
    brief:
      'According to Estate Market, villas with one or two bedrooms cost $180,000–350,000, apartments start at $110,000.',
    more: 'Area, view and the years left on the land lease make the difference.',
  },
]
