import { fold } from './language.ts'

/** Russian given names, each with the short forms of the same name. */
const RUSSIAN = `
александр саша саня шура сашенька|александра саша шура сашенька|алексей алёша лёша лёха|алина аля алиночка|алла аллочка
алёна алёнка|анастасия настя настенька ася|анатолий толя толик|андрей андрюша|анжела|анна аня анечка анюта нюра|антон тоша
антонина тоня|аркадий аркаша|арсений сеня|артём тёма артёмка|артур|аскар|ахмед|айгуль|азамат|алия|амина|борис боря
богдан|вадим вадик|валентин валя|валентина валя|валерий валера|валерия лера|варвара варя|василий вася|вера верочка
вероника ника|виктор витя|виктория вика|виталий виталик|владимир вова володя|владислав влад владик|всеволод сева
вячеслав слава|галина галя|геннадий гена|георгий гоша жора|герман гера|глеб|григорий гриша|гульнара|данил данила даня
даниил даня|дарья даша дашенька|денис|диана|дина|динара|дмитрий дима димочка митя|евгений женя|евгения женя
егор|екатерина катя катюша катенька|елена лена леночка алёна|елизавета лиза|жанна|заур|зарина|захар|зинаида зина|злата
иван ваня|игорь игорёк|илья илюша|инга|инна|ирина ира ирочка|камиль|карина|кирилл|кристина|ксения ксюша|лариса лара
лев лёва|леонид лёня|лидия лида|лилия лиля|любовь люба|людмила люда мила|магомед|майя|максим макс|маргарита рита
марина мариша|мария маша машенька маруся|марк|марат|милана|михаил миша|мурад|надежда надя|наталья наталия наташа
никита|николай коля|нина|оксана|олег олежка|олеся|ольга оля оленька|павел паша|пётр петя|полина поля|раиса рая|рамиль
регина|ринат|роман рома|роза|руслан|рустам|светлана света|семён сёма|сергей серёжа|софия софья соня|станислав стас
степан стёпа|тамара тома|тарас|татьяна таня танюша|тимофей тима|тимур|ульяна уля|фёдор федя|филипп|эдуард эдик|элина
эльвира|эмиль|эмма|юлия юля юленька|юрий юра|яна яночка|ярослав ярик|джон|майкл|дэвид|мадина|сауле|айнур|ильдар|альберт
`
const ENGLISH = `
alexander alex|andrew andy|anna ann annie|anthony tony|benjamin ben|charles charlie|christine chris christina|christopher chris
daniel dan danny|david dave|edward ed|elizabeth liz beth|emily|emma|frank|george|hannah|helen|henry harry|jack|james jim jimmy
jane|jennifer jen jenny|jessica jess|john johnny jack|jonathan jon|joseph joe|julia julie|karen|kate katherine kathryn katie kathy
kevin|laura|linda|lisa|lucas|lucy|margaret maggie|maria mary|mark|martin|matthew matt|michael mike|michelle|natalie|nicholas nick
olivia|oliver|patrick pat|paul|peter pete|rachel|rebecca|richard rick dick|robert bob rob|ryan|samuel sam|sarah sara|sophia sophie
stephen steve steven|susan sue|thomas tom|victoria vicky|william will bill|oleg|sergey|olga|igor|ivan|dmitry|elena
`
const groups = `${RUSSIAN}|${ENGLISH}`
  .split(/[|\n]/)
  .map((group) => group.trim().split(' ').filter(Boolean).map(fold))
  .filter((group) => group.length > 0)

/** Names that are words as well: they are names only where somebody is spoken to, or with a capital inside a sentence. */
const WORDS_TOO = new Set(
  'вера надежда любовь роман слава лев роза света рая майя мила поля злата лилия тома марк will bill mark frank jack rob pat sue'
    .split(' ')
    .map(fold),
)
const known = new Set(groups.flat())

/** True for a given name in its basic form, or a short form of one. */
export function isGivenName(word: string): boolean {
  return known.has(fold(word))
}

/** True for a name that means something else in lower case: Вера, Роман. */
export function isWordToo(name: string): boolean {
  return WORDS_TOO.has(fold(name))
}

/** The name with all other forms of the same name, folded: "Екатерина" is "Катя" too. */
export function formsOfName(name: string): string[] {
  const folded = fold(name)
  return [...new Set([folded, ...groups.filter((group) => group.includes(folded)).flat()])]
}
