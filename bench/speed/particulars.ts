/** What no two letters share: names, places, goods, numbers and days, said in whole sentences of either language. */
import type { Language } from '../../src/model/language.js';
import type { Chance } from './random.js';

const ONSETS = [
  'b',
  'br',
  'd',
  'f',
  'g',
  'h',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  'w',
  'z',
];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'au', 'ei', 'ou'];
const CODAS = ['l', 'm', 'n', 'r', 's', 'k', 'nd', 'rt'];
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [...'国建文海明丽芳静敏伟志勇军杰涛超霞平刚桂英华玉萍红娜鑫波宇浩凯'];
const TOWNS = [...'宁安江州阳城山川河林泉溪湖岭港桥塘田丰和'];
const RARE = [...'鑫淼焱垚犇羴骉麤鱻矗磊晶森众品轰聂赑毳劦'];
const GOODS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'steel brackets',
    'cotton shirts',
    'pump housings',
    'glass jars',
    'circuit boards',
    'oak panels',
    'bearings',
  ],
  zh: ['钢制支架', '纯棉衬衫', '水泵壳体', '玻璃罐', '电路板', '橡木板', '轴承'],
};
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function name({ below, pick }: Chance): string {
  let made = '';
  for (let syllables = 2 + below(2); syllables > 0; syllables--) made += pick(ONSETS) + pick(NUCLEI);
  made += pick(CODAS);
  return made.charAt(0).toUpperCase() + made.slice(1);
}

const code = ({ below, pick }: Chance): string =>
  `${pick(['DN', 'PO', 'CT', 'BL', 'SO'])}-${2023 + below(3)}-${10_000 + below(90_000)}`;

type Sentence = (chance: Chance) => string;

/** Plain reports of what was ordered and delivered: nothing in them is anything a rule looks for. */
const SENTENCES: Readonly<Record<Language, readonly Sentence[]>> = {
  en: [
    (by) => `Delivery note ${code(by)} was signed by ${name(by)} ${name(by)} in ${name(by)}.`,
    (by) =>
      `Order ${code(by)} covered ${20 + by.below(4000)} ${by.pick(GOODS.en)}, packed for ${name(by)} in ${2 + by.below(60)} crates.`,
    (by) =>
      `The goods left our warehouse in ${name(by)} on ${1 + by.below(28)} ${by.pick(MONTHS)} 2024 by ${name(by)} Freight.`,
    (by) => `${name(by)} ${name(by)} of your purchasing team placed the order under reference ${code(by)}.`,
    (by) =>
      `The vessel ${name(by)} carried ${2 + by.below(60)} pallets of ${by.pick(GOODS.en)} to ${name(by)}.`,
    (by) =>
      `Packing list ${code(by)} names ${20 + by.below(4000)} pieces for ${name(by)} and a gross weight of ${100 + by.below(9000)} kg.`,
  ],
  zh: [
    (by) => `送货单${code(by)}由贵司${person(by)}在${town(by)}签收。`,
    (by) =>
      `订单${code(by)}项下${by.pick(GOODS.zh)}共${20 + by.below(4000)}件，分装${2 + by.below(60)}箱，由${person(by)}经手。`,
    (by) => `该批货物于2024年${1 + by.below(12)}月${1 + by.below(28)}日从我司${town(by)}仓库发出。`,
    (by) => `贵司采购部${person(by)}下单时的编号为${code(by)}。`,
    (by) => `${town(by)}轮承运${by.pick(GOODS.zh)}${2 + by.below(60)}托，目的地为${town(by)}。`,
    (by) =>
      `装箱单${code(by)}载明收货地${town(by)}，共${20 + by.below(4000)}件，毛重${100 + by.below(9000)}公斤。`,
  ],
};

const person = (by: Chance): string =>
  by.pick(SURNAMES) + by.pick(GIVEN) + (by.below(2) ? by.pick(GIVEN) : '');
const town = (by: Chance): string => by.pick(SURNAMES) + by.pick(TOWNS) + by.pick(TOWNS);

/** One sentence. */
export const particular = (lang: Language, by: Chance): string => by.pick(SENTENCES[lang])(by);

/** A reference for the front matter. */
export const stamp = (by: Chance): string => `${name(by)} ${code(by)} ${twoDigits(by.below(100))}`;

/** A word of neither language: four syllables, or four characters that never stand side by side. */
export function coin(lang: Language, { pick }: Chance): string {
  const parts = Array.from({ length: 4 }, () => (lang === 'en' ? pick(ONSETS) + pick(NUCLEI) : pick(RARE)));
  return parts.join('') + (lang === 'en' ? 'x' : '');
}
