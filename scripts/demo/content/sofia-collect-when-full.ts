import type { DemoChallenge } from '../types'

export const collectWhenFull: DemoChallenge = {
  slug: 'collect-when-full',
  unit: 'waste',
  kind: 'problem_challenge',
  author: 'officer@sofia.example',
  approver: 'approver@sofia.example',
  language: 'bg',
  priority: 'utilities',
  content: {
    title: 'Извозване, когато съдът е пълен: курсове според запълването',
    summary:
      'Камионите за разделно събиране обикалят по график, а не според нуждата. Търсим начин един гараж да планира всекидневните си курсове според реалното запълване на съдовете.',
    sectors: ['waste', 'environment'],
    component: 'infrastructure',
    problem: `Камионите за разделно събиране минават по седмичен график. Той е съставен по адреси, а не по запълване, и не знае нито за вчерашния празник, нито за новия блок зад ъгъла.

Диспечерът вижда две неща едновременно:

- **препълнени съдове**, около които хората оставят торби, защото следващият курс е след два дни;
- **празни курсове** – камионът спира, екипажът отваря капака, затваря го и продължава.

Жителите подават сигнал, когато съдът вече прелива. Ръчната смяна на графика помага за кратко: след месец той пак не отговаря на квартала.`,
    outcome: `Не предписваме технология. Датчици, снимки от камиона, модел по минали тегла или съчетание от тях – предложете това, което сте виждали да работи.

Искаме един гараж с 14 камиона:

1. всяка сутрин до 5:30 да получава предложение за курсовете, което диспечерът приема, променя или отхвърля **с едно действие**;
2. да вижда на карта кои съдове ще се напълнят през следващите 48 часа;
3. да сравнява новите курсове с предишния график.

Ще измерваме три неща спрямо четирите седмици преди началото: дела на съдовете, заварени препълнени, километрите на тон и времето, което диспечерът отделя за планиране.`,
    budgetMin: 70000,
    budgetMax: 115000,
    offered: `- Един гараж, неговите диспечери и **420 съда** за хартия и пластмаса в район „Младост“.
- GPS следи на камионите и тегла от кантара за последните 12 месеца, без имена на водачи.
- Регистър на съдовете с координати, обем и вид.
- Ден с екипаж на камион за всеки кандидат, който поиска, до крайния срок за въпроси.
- Работно място в гаража през първия месец.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `- Стартъпи и научни организации, сами или в обединение.
- Решение, изпитано поне веднъж извън лаборатория (технологична готовност 6 или по-висока).
- Програмата, с която работи диспечерът, е на български език в деня на пускането.
- Ако предлагате датчици: батерията издържа поне три години и подмяната ѝ е включена в цената.`,
    questions: [
      {
        id: 'approach',
        label: 'Как ще узнавате колко е пълен съдът и колко често грешите?',
        help: 'Дайте грешката в проценти запълване и случая, в който тя е най-голяма.',
        required: true,
        maxLength: 2500,
        prefill: 'solution',
      },
      {
        id: 'dispatcher',
        label: 'Какво вижда диспечерът в 5:30 и какво става, ако не е съгласен?',
        help: '',
        required: true,
        maxLength: 2000,
        prefill: 'none',
      },
      {
        id: 'crews',
        label: 'Какво се променя за екипажа?',
        help: 'Кажете и какво няма да се промени.',
        required: true,
        maxLength: 1500,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Къде решението вече е работило и с какъв резултат?',
        help: 'Резултат преди и след, и как е измерен.',
        required: true,
        maxLength: 2000,
        prefill: 'references',
      },
    ],
    attachmentsWanted:
      'Разбивка на цената: оборудване, монтаж, програма, обучение, поддръжка за 12 месеца (таблица).',
    criteria: [
      {
        id: 'effect',
        name: 'Очакван ефект',
        description: 'По трите измервани показателя, с доказателства от предишна работа.',
        weight: 30,
        minimum: 50,
      },
      {
        id: 'feasibility',
        name: 'Осъществимост',
        description: 'Монтаж, поддръжка, работа при студ, вандализъм и подменени съдове.',
        weight: 25,
        minimum: null,
      },
      {
        id: 'people',
        name: 'Удобство за диспечера и екипажа',
        description: 'Брой действия, яснота, възможност човекът да има последната дума.',
        weight: 20,
        minimum: 40,
      },
    ],
    priceWeight: 25,
    tieBreak: 'quality',
    awards: 1,
    minimumApplications: 1,
    shortOpeningReason: '',
    terms: `- Договор за 12 месеца: два месеца подготовка, десет месеца работа. Цените са без ДДС и включват поддръжката.
- Плащане: 25% след пускането, по 15% на всеки два месеца работа, при приет кратък отчет.
- Ако след четвъртия месец и трите показателя са **по-лоши** от изходните, общината може да прекрати договора с едномесечно предизвестие и без неустойка за двете страни.
- Данните за запълването и курсовете са общински; публикуват се без следи, по които може да се разпознае водач.
- Правата върху програмата остават за изпълнителя; общината получава право на ползване до края на договора и пълна извадка от данните при напускане.
- При равен брой точки предимство има предложението с повече точки за качество.`,
  },
  translations: {
    en: {
      title: 'Collect when the bin is full: rounds that follow the fill level',
      summary:
        'Recycling lorries follow a timetable, not the need. We are looking for a way for one depot to plan its daily rounds by how full the containers really are.',
      problem: `Recycling lorries follow a weekly timetable. It was drawn up by address, not by fill level, and knows neither of yesterday’s holiday nor of the new block round the corner.

The dispatcher sees two things at once:

- **overflowing containers**, with bags left around them because the next round is two days away;
- **empty stops**: the lorry halts, the crew lifts the lid, closes it and drives on.

Residents report a container when it already overflows. Changing the timetable by hand helps briefly: a month later it no longer fits the neighbourhood.`,
      outcome: `We do not prescribe a technology. Sensors, pictures from the lorry, a model from past weights or a mix of them: offer what you have seen working.

We want one depot with 14 lorries

1. to receive a proposal for the day’s rounds by 5:30 each morning, which the dispatcher accepts, changes or rejects **in one step**;
2. to see on a map which containers will be full within 48 hours;
3. to compare the new rounds with the old timetable.

We will measure three things against the four weeks before the start: the share of containers found overflowing, kilometres per tonne, and the time the dispatcher spends on planning.`,
      offered: `- One depot, its dispatchers and **420 containers** for paper and plastic in Mladost.
- GPS tracks of the lorries and weighbridge records of the last 12 months, without drivers’ names.
- The register of containers with coordinates, volume and type.
- A day with a crew for every applicant who asks, before questions close.
- A desk in the depot during the first month.`,
      eligibility: `- Startups and research organisations, alone or in a consortium.
- A solution tried at least once outside the laboratory (technology readiness level 6 or higher).
- The dispatcher’s screens are in Bulgarian on the day of launch.
- If you offer sensors: batteries last at least three years and their replacement is included in the price.`,
      attachmentsWanted:
        'The price broken down into equipment, mounting, software, training and 12 months of support (table).',
      terms: `- A 12-month contract: two months of preparation, ten of operation. Prices exclude VAT and include support.
- Payment: 25% at launch, then 15% for every two months of operation once a short report is accepted.
- If after the fourth month all three measures are **worse** than the baseline, the city may end the contract with one month’s notice and no penalty for either side.
- Fill-level and round data belong to the city and are published without tracks that could identify a driver.
- Rights in the software stay with the supplier; the city may use it until the contract ends and receives a full export when leaving.
- If totals are equal, the one with more points for quality goes first.`,
      criteria: {
        effect: {
          name: 'Expected effect',
          description: 'On the three measures, with evidence from earlier work.',
        },
        feasibility: {
          name: 'Feasibility',
          description: 'Mounting, upkeep, cold, vandalism and containers that get swapped.',
        },
        people: {
          name: 'Ease for dispatcher and crew',
          description: 'Number of steps, clarity, and a person having the last word.',
        },
      },
      questions: {
        approach: {
          label: 'How will you know how full a container is, and how often are you wrong?',
          help: 'Give the error in percent of fill, and the case in which it is largest.',
        },
        dispatcher: {
          label: 'What does the dispatcher see at 5:30, and what happens if they disagree?',
          help: '',
        },
        crews: { label: 'What changes for the crew?', help: 'Say what will not change, too.' },
        references: {
          label: 'Where has it worked, and with what result?',
          help: 'Before and after, and how it was measured.',
        },
      },
    },
    ar: {
      title: 'نجمع حين تمتلئ الحاوية: جولات تتبع مستوى الامتلاء',
      summary:
        'تسير شاحنات جمع المواد القابلة للتدوير وفق جدول ثابت لا وفق الحاجة. نبحث عن طريقة تتيح لمرآب واحد أن يخطط جولاته اليومية بحسب الامتلاء الفعلي للحاويات.',
      problem: `تتبع شاحنات جمع المواد القابلة للتدوير جدولًا أسبوعيًا وُضع بحسب العناوين لا بحسب الامتلاء، فلا يعرف شيئًا عن عطلة الأمس ولا عن المبنى الجديد عند الزاوية.

يرى منسق الحركة أمرين في آن واحد:

- **حاويات طافحة** تتكدس حولها الأكياس لأن الجولة التالية بعد يومين؛
- **وقفات بلا فائدة**: تتوقف الشاحنة، ويرفع الطاقم الغطاء ثم يغلقه ويمضي.

ولا يبلّغ السكان عن الحاوية إلا بعد أن تطفح. أما تعديل الجدول يدويًا فنفعه قصير: بعد شهر لا يعود مناسبًا للحي.`,
      outcome: `لا نفرض تقنية بعينها: أجهزة استشعار، أو صور من الشاحنة، أو نموذج مبني على الأوزان السابقة، أو مزيج منها. اقترحوا ما رأيتموه ناجحًا.

نريد لمرآب واحد يضم 14 شاحنة:

1. أن يتلقى كل صباح قبل الساعة 5:30 مقترحًا لجولات اليوم، يقبله المنسق أو يعدّله أو يرفضه **بخطوة واحدة**؛
2. أن يرى على الخريطة الحاويات التي ستمتلئ خلال 48 ساعة؛
3. أن يقارن الجولات الجديدة بالجدول السابق.

سنقيس ثلاثة أمور مقارنةً بالأسابيع الأربعة السابقة للبدء: نسبة الحاويات التي وُجدت طافحة، وعدد الكيلومترات لكل طن، والوقت الذي يستغرقه المنسق في التخطيط.`,
      offered: `- مرآب واحد ومنسقو الحركة فيه و**420 حاوية** للورق والبلاستيك في حي ملادوست.
- مسارات الشاحنات عبر نظام تحديد المواقع وسجلات الميزان لآخر 12 شهرًا، من دون أسماء السائقين.
- سجل الحاويات بإحداثياتها وسعتها ونوعها.
- يوم عمل مع أحد الأطقم لكل متقدم يطلب ذلك قبل إغلاق باب الأسئلة.
- مكتب في المرآب خلال الشهر الأول.`,
      eligibility: `- الشركات الناشئة والمؤسسات البحثية، منفردة أو ضمن ائتلاف.
- حل جُرّب مرة واحدة على الأقل خارج المختبر (مستوى الجاهزية التقنية 6 فما فوق).
- أن تكون شاشات المنسق باللغة البلغارية يوم التشغيل.
- إذا عرضتم أجهزة استشعار: أن تدوم بطاريتها ثلاث سنوات على الأقل وأن يشمل السعر استبدالها.`,
      attachmentsWanted:
        'جدول بتفصيل السعر: المعدات، والتركيب، والبرنامج، والتدريب، والدعم لمدة 12 شهرًا.',
      terms: `- عقد مدته 12 شهرًا: شهران للإعداد وعشرة أشهر للتشغيل. الأسعار لا تشمل ضريبة القيمة المضافة وتشمل الدعم.
- الدفع: 25% عند التشغيل، ثم 15% عن كل شهرين من العمل بعد قبول تقرير قصير.
- إذا كانت المؤشرات الثلاثة بعد الشهر الرابع **أسوأ** من خط الأساس، جاز للمدينة إنهاء العقد بإشعار مدته شهر واحد ومن دون غرامة على أي من الطرفين.
- بيانات الامتلاء والجولات ملك للمدينة، وتُنشر من دون مسارات يمكن بها التعرف على سائق.
- تبقى حقوق البرنامج للمورّد، وللمدينة حق استخدامه حتى نهاية العقد ونسخة كاملة من البيانات عند المغادرة.
- عند تساوي المجموع يُقدَّم العرض الحاصل على نقاط أكثر للجودة.`,
      criteria: {
        effect: {
          name: 'الأثر المتوقع',
          description: 'في المؤشرات الثلاثة، مع أدلة من أعمال سابقة.',
        },
        feasibility: {
          name: 'قابلية التنفيذ',
          description: 'التركيب والصيانة والبرد والتخريب والحاويات التي تُستبدل.',
        },
        people: {
          name: 'السهولة للمنسق والطاقم',
          description: 'عدد الخطوات والوضوح، وأن تكون الكلمة الأخيرة للإنسان.',
        },
      },
      questions: {
        approach: {
          label: 'كيف ستعرفون مستوى امتلاء الحاوية، وكم مرة تخطئون؟',
          help: 'اذكروا الخطأ كنسبة مئوية من الامتلاء، والحالة التي يبلغ فيها أقصاه.',
        },
        dispatcher: {
          label: 'ماذا يرى المنسق عند الساعة 5:30، وماذا يحدث إن لم يوافق؟',
          help: '',
        },
        crews: { label: 'ما الذي يتغير بالنسبة إلى الطاقم؟', help: 'واذكروا أيضًا ما لن يتغير.' },
        references: {
          label: 'أين نجح الحل من قبل، وبأي نتيجة؟',
          help: 'النتيجة قبل وبعد، وكيف قيست.',
        },
      },
    },
  },
  timeline: {
    created: -19,
    inReview: -8,
    published: -5,
    questionsUntil: 17,
    deadline: 24,
    evaluationUntil: 52,
  },
  questions: [
    {
      by: 'founder@palna-kofa.example',
      asked: -4,
      text: 'Всички 420 съда ли трябва да имат датчик, или може част от тях да се оценяват по съседните?',
      answered: -2,
      answer:
        'Решавате вие. Важно е предложението за курсовете да обхваща всичките 420 съда и да обявите грешката и за тези без датчик. Цената се сравнява за целия гараж.',
    },
    {
      by: 'hristina@airlight.example',
      asked: -3,
      text: 'Съдовете сменят ли местата си? В регистъра координатите на адреса ли са, или на самия съд?',
      answered: -2,
      answer:
        'Координатите са на площадката, измерени на място. Около ремонти съдовете се местят временно и това днес не се отбелязва никъде – ако решението ви го забелязва, кажете го в отговора за осъществимостта.',
    },
  ],
  applications: [
    {
      organisation: 'mekong-data',
      price: 86400,
      answers: {
        approach:
          'No sensors in the first phase. We learn how fast each site fills from twelve months of weighbridge records and GPS stops, and correct it daily with one photo per stop from a camera on the lifting arm. In our trial near Cần Thơ the mean error was 14% of fill; it is largest, about 30%, in the three days after a long holiday, so we ask the dispatcher to confirm those days by hand.',
        dispatcher:
          'At 5:15 a list of rounds per lorry, each with the expected load and the two or three stops we are least sure of. One tap accepts all. If the dispatcher removes or adds a stop, the rest is recomputed in under ten seconds and the reason, if given, is kept: after a month we show which of their corrections turned out right.',
        crews:
          'The crew sees the order of stops on the phone they already use for navigation, with a paper copy for anyone who prefers it. The photo is taken by itself. Shifts, lorries and the size of the crew do not change, and no one is scored by name.',
        references:
          'Arrival forecasts for 54 buses of an operator in Bình Dương, in daily use since 2024. Waste rounds we have planned once, for three months and nine vehicles of a collection cooperative near Cần Thơ: kilometres per tonne fell by 11% against the three months before, read from the vehicles’ own tracks. Overflow fell as well, but part of that was the end of the rainy season, so we claim none of it.',
      },
      started: -4,
      submitted: -1,
    },
    {
      organisation: 'palna-kofa',
      price: 97000,
      answers: {
        approach:
          'Ултразвуков пръстен под капака, който мери на всеки два часа и изпраща стойност по LoRaWAN. Слагаме го на 180 от 420-те съда, а останалите оценяваме по съседните и по деня от седмицата. Грешката с датчик е под 5% запълване, без датчик – около 20%. Най-зле сме при сгънати кашони, които стърчат до капака: съдът изглежда пълен, а не е.',
        crews:
          'Екипажът получава реда на спирките на таблет. Датчикът се вижда отвън само по стикер, така че съдът се повдига и изпразва както досега; изпитвали сме пръстена при 2 000 изпразвания.',
      },
      started: -2,
    },
  ],
}
