import type { Language } from '#app/messages/languages'

/** What the people of a journey write, in their own language. */
export interface JourneyTexts {
  language: Language
  /** In whose demo accounts it plays: `sofia` stands for `officer@sofia.example`. */
  city: string
  title: string
  summary: string
  problem: string
  outcome: string
  offered: string
  eligibility: string
  question: string
  hint: string
  criteria: [string, string]
  terms: string
  document: string
  /** Words of the title, one of them misspelt. */
  search: string
  asked: string
  answered: string
  answer: string
  otherAnswer: string
  plainAnswer: string
  disqualified: string
  reason: string
  otherReason: string
  statement: string
  returned: string
  complaint: string
  upheld: string
}

export const journeys: JourneyTexts[] = [
  {
    language: 'bg',
    city: 'sofia',
    title: 'Броячи на велосипедисти по новите алеи',
    summary: 'Търсим начин да знаем колко хора карат по алеите, час по час, без камери.',
    problem: 'Не знаем **колко хора** ползват новите алеи. Преброяваме веднъж в годината на ръка.',
    outcome: 'Дневни данни за поне осем места, с отклонение под 5 %.',
    offered: 'Достъп до стълбовете на осветлението и екип за монтажа.',
    eligibility: 'Поне едно внедряване в град с над 100 000 жители.',
    question: 'Как измервате, без да снимате хората?',
    hint: 'Опишете уреда и какви данни излизат от него.',
    criteria: ['Точност на броенето', 'Защита на личните данни'],
    terms: 'Данните са на общината и се публикуват като отворени.',
    document: 'Карта на алеите',
    search: 'броячи велосипидисти',
    asked: 'Може ли уредът да се захранва от осветлението и през деня?',
    answered: 'Да, на шест от осемте места има постоянно захранване.',
    answer: 'Индуктивен контур под настилката; излиза само число на минута.',
    otherAnswer: 'Радар на стълба, който различава колело от пешеходец.',
    reason: 'Най-точното броене при дъжд и никакви лични данни.',
    plainAnswer: 'Пневматични тръби през алеята, които отчитаме всяка седмица.',
    disqualified: 'Няма внедряване в град с над 100 000 жители.',
    otherReason: 'Добро решение, но брои по-неточно при дъжд.',
    statement: 'Избрахме измерването, което не може да разпознае човек.',
    returned: 'Напишете по-ясно какво реши избора.',
    complaint: 'Комисията не е прочела приложението с измерванията при дъжд.',
    upheld: 'Приложението не е било прочетено и оценяването се повтаря.',
  },
  {
    language: 'ar',
    city: 'moscow',
    title: 'خرائط مسموعة لمحطات الحافلات',
    summary: 'نبحث عن طريقة تتيح للمكفوفين معرفة الحافلة القادمة ورصيفها دون هاتف باهظ.',
    problem: 'لا يعرف الراكب المكفوف **أي حافلة** وصلت، ولا من أين يصعد إليها.',
    outcome: 'يصعد تسعة من كل عشرة ركاب مكفوفين إلى الحافلة الصحيحة من المرة الأولى.',
    offered: 'بيانات وصول الحافلات لحظة بلحظة، وعشرون موقفًا للتجربة.',
    eligibility: 'تجربة سابقة مع جمعية للمكفوفين.',
    question: 'كيف يعرف الراكب أن الحافلة هي حافلته؟',
    hint: 'صِفوا ما يسمعه الراكب وما يحمله معه.',
    criteria: ['سهولة الاستعمال', 'كلفة التشغيل'],
    terms: 'تبقى البيانات ملكًا للمدينة، ويحق لها نشرها.',
    document: 'قائمة المواقف',
    search: 'الحافلاة مسموعه',
    asked: 'هل يمكن تركيب مكبر صوت في الموقف نفسه؟',
    answered: 'نعم، في المواقف العشرين كلها، بين السادسة صباحًا والعاشرة مساءً.',
    answer: 'منارة صغيرة في الحافلة تنطق رقمها ووجهتها حين تقترب.',
    otherAnswer: 'لوحة بارزة الحروف في كل موقف مع زر للاستماع.',
    reason: 'أسهل حل في الاستعمال، وجُرّب مع المكفوفين أنفسهم.',
    plainAnswer: 'رقاقة صوتية تُثبَّت على عمود الموقف وتُحدَّث يدويًا.',
    disqualified: 'لا تجربة سابقة مع جمعية للمكفوفين.',
    otherReason: 'فكرة حسنة، لكنها لا تُعرّف بالحافلة القادمة.',
    statement: 'اخترنا الحل الذي جرّبه من سيستعملونه.',
    returned: 'اذكروا بعبارة أوضح ما حسم الاختيار.',
    complaint: 'لم تقرأ اللجنة الملحق الذي يضم نتائج التجربة.',
    upheld: 'لم يُقرأ الملحق فعلًا، فيُعاد التقييم.',
  },
]
