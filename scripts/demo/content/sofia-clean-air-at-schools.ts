import type { DemoChallenge } from '../types'

export const cleanAirAtSchools: DemoChallenge = {
  slug: 'clean-air-at-schools',
  unit: 'environment',
  kind: 'pilot_call',
  author: 'officer@sofia.example',
  approver: 'approver@sofia.example',
  language: 'bg',
  priority: 'utilities',
  content: {
    title: 'Чист въздух пред училището: пилотни измервания на 12 места',
    summary:
      'Търсим един или двама изпълнители, които за шест месеца да измерват въздуха пред шест училища в „Лозенец“ и „Младост“ и да покажат на директори и родители кога и защо той се влошава.',
    sectors: ['environment', 'opendata', 'health'],
    component: 'open_data',
    problem: `Официалните станции показват какъв е въздухът в града. Директорът на едно училище има по-тесен въпрос: какъв е въздухът **пред моята врата в 7:45**, когато колите чакат една зад друга с работещ двигател?

Днес нямаме отговор:

- станциите са далеч от повечето училища и измерват фоновото замърсяване, а не това на тротоара;
- гражданските датчици са полезни, но показанията им не се сверяват и трудно могат да послужат за основание на решение;
- средната денонощна стойност скрива точно половината час, в която децата влизат и излизат.

Затова забраната за спиране пред входа, часът за проветряване и мястото на урока по физическо се обсъждат по усещане. Търсим данни, на които и директорът, и родителите могат да се доверят.`,
    outcome: `За шест месеца искаме да получим:

1. непрекъснати измервания на фини прахови частици (ФПЧ10 и ФПЧ2,5) и азотен диоксид на 12 места – по две пред всяко от шест училища;
2. сверяване с референтна станция в началото и в края, с обявено и доказано отклонение;
3. страница, която директор или родител разбира за една минута, и отворени данни с документиран програмен интерфейс;
4. кратък доклад за всяко училище: в кои часове и по какви причини въздухът се влошава и какво бихте опитали.

**Пилотът е успешен**, ако на всяко от 12-те места поне 90% от часовете имат валидна стойност и поне четири училища са въвели мярка въз основа на данните.`,
    budgetMin: 30000,
    budgetMax: 48000,
    offered: `- **12 места** на стълбове на уличното осветление, на височина 3–4 м. Захранване има само през нощта, докато осветлението работи.
- Автовишка и бригада за монтажа и демонтажа, без заплащане от вас.
- Достъп до референтна станция за сверяване: две седмици в началото и две в края.
- Отговорник в дирекцията и по един човек за контакт във всяко училище.
- Данни за трафика от двата района и часовите стойности на официалните станции.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `- Стартъпи и научни организации, сами или заедно; при съвместно участие договорът се подписва с един водещ партньор.
- Поне едно внедряване или изпитване **на открито с продължителност над три месеца**.
- Устройствата имат маркировка „СЕ“.
- Устройствата работят поне 16 часа без външно захранване.
- Нямате просрочени задължения към Столична община.`,
    questions: [
      {
        id: 'method',
        label: 'Как ще измервате и как ще сверявате показанията?',
        help: 'Посочете очакваното отклонение по замърсители и какво правите, когато датчик се отклони по-силно.',
        required: true,
        maxLength: 2500,
        prefill: 'none',
      },
      {
        id: 'solution',
        label: 'С кои устройства и програми?',
        help: 'Започваме с описанието на решението от профила ви; допълнете го за този случай.',
        required: true,
        maxLength: 2000,
        prefill: 'solution',
      },
      {
        id: 'references',
        label: 'Къде сте измервали на открито и какво научихте?',
        help: 'И неуспехите са полезни, ако кажете какво сте променили.',
        required: true,
        maxLength: 2000,
        prefill: 'references',
      },
      {
        id: 'readers',
        label: 'Какво ще види родителят в 7:30 и какво – директорът в края на седмицата?',
        help: '',
        required: true,
        maxLength: 2000,
        prefill: 'none',
      },
      {
        id: 'certificates',
        label: 'Сертификати и протоколи от изпитвания',
        help: 'Само тези, които имат отношение към измерването.',
        required: false,
        maxLength: 1000,
        prefill: 'certificates',
        curable: true,
      },
    ],
    attachmentsWanted:
      'Протокол от сравнително изпитване с референтен уред, ако имате (PDF). График по седмици на една страница.',
    attachmentsCurable: true,
    criteria: [
      {
        id: 'quality',
        name: 'Качество на измерването',
        description:
          'Метод, сверяване, обявено отклонение, поведение при повреда и при висока влажност.',
        weight: 35,
        minimum: 60,
      },
      {
        id: 'clarity',
        name: 'Разбираемост за училищата',
        description:
          'Помагат ли страницата и докладът на човек без специално образование да реши нещо.',
        weight: 20,
        minimum: null,
      },
      {
        id: 'delivery',
        name: 'План и екип',
        description: 'Реалистичен график, срок за подмяна на повреден уред, хора с опит на терен.',
        weight: 20,
        minimum: 50,
      },
    ],
    priceWeight: 25,
    tieBreak: 'quality',
    lots: [
      { id: 'lozenets', name: 'Район „Лозенец“: шест места пред три училища', budgetMax: 23000 },
      { id: 'mladost', name: 'Район „Младост“: шест места пред три училища', budgetMax: 25000 },
    ],
    awards: 1,
    minimumApplications: 2,
    shortOpeningReason:
      'Автовишката и бригадата, които монтират уредите без заплащане от кандидата, са на разположение само до края на действащия договор за поддръжка на осветлението. С пълните 28 дни прием монтажът би останал за следващия договор.',
    terms: `- Двете обособени позиции са по райони. Може да кандидатствате за едната или за двете; за всяка се подписва отделен договор и цените се сравняват отделно.
- Договор за пилот с продължителност шест месеца от монтажа на последния уред. Цените са без ДДС.
- Плащане на три части: **30%** след монтажа и първото сверяване, **40%** след третия месец, **30%** след приемане на докладите.
- Данните от измерванията се публикуват от общината под лиценз CC BY 4.0. Правата върху устройствата и програмите остават за вас.
- Повреден уред се подменя до пет работни дни; часовете без данни след този срок намаляват последното плащане пропорционално.
- Не се събират лични данни: уредите нямат камери и микрофони.
- След края демонтирате уредите в 10-дневен срок или договаряте с училището да останат.
- При равен брой точки предимство има предложението с повече точки за качество.`,
  },
  translations: {
    en: {
      title: 'Clean air at the school gate: pilot measurements at 12 points',
      summary:
        'We want one or two suppliers to measure the air outside six schools in Lozenets and Mladost for six months, and to show head teachers and parents when it gets worse and why.',
      problem: `The official stations show how the air is in the city. A head teacher has a narrower question: how is the air **at my gate at 7:45**, when cars queue with their engines running?

Today we cannot answer:

- most schools are far from a station, and stations measure background pollution, not the pavement;
- citizens’ own sensors are useful, but nobody calibrates them, so it is hard to base a decision on them;
- a daily average hides exactly the half hour in which children arrive and leave.

So a ban on stopping at the entrance, the hour for airing classrooms and the place for physical education are argued over by feel. We want data that both head teachers and parents can trust.`,
      outcome: `In six months we want:

1. continuous measurements of particulate matter (PM10 and PM2.5) and nitrogen dioxide at 12 points, two outside each of six schools;
2. calibration against a reference station at the start and at the end, with a deviation that you state and prove;
3. a page that a head teacher or a parent understands in one minute, and open data with a documented interface;
4. a short report for each school: at which hours and for which reasons the air gets worse, and what you would try.

**The pilot is a success** if each of the 12 points has valid values for at least 90% of the hours and at least four schools have introduced a measure because of the data.`,
      offered: `- **12 points** on street lighting poles, 3–4 m above the ground. Power only at night, while the lights are on.
- A lift platform and a crew to mount and remove the devices, at no cost to you.
- A reference station for calibration: two weeks at the start and two at the end.
- A contact in the directorate and one person in each school.
- Traffic data of both districts and the hourly values of the official stations.`,
      eligibility: `- Startups and research organisations, alone or together; if together, one lead partner signs.
- At least one deployment or trial **outdoors for more than three months**.
- The devices carry the CE mark.
- The devices run for at least 16 hours without external power.
- You have no overdue debts to Sofia Municipality.`,
      attachmentsWanted:
        'A comparison test against a reference instrument, if you have one (PDF). A week-by-week plan on one page.',
      terms: `- The two lots are the two districts. You may apply for one or both; each has an agreement of its own, and prices are compared within each lot.
- A pilot agreement of six months from the mounting of the last device. Prices exclude VAT.
- Payment in three parts: **30%** after mounting and the first calibration, **40%** after the third month, **30%** once the reports are accepted.
- The city publishes the measurements under CC BY 4.0. Rights in devices and software stay with you.
- A broken device is replaced within five working days; hours without data after that reduce the last payment in proportion.
- No personal data is collected: devices have neither cameras nor microphones.
- At the end you remove the devices within 10 days, or agree with the school that they stay.
- If totals are equal, the one with more points for quality goes first.`,
      criteria: {
        quality: {
          name: 'Quality of measurement',
          description:
            'Method, calibration, stated deviation, behaviour when faulty and in high humidity.',
        },
        clarity: {
          name: 'Clarity for schools',
          description:
            'Whether the page and the report help someone without special training to decide.',
        },
        delivery: {
          name: 'Plan and team',
          description:
            'A realistic schedule, time to replace a faulty device, people with field experience.',
        },
      },
      questions: {
        method: {
          label: 'How will you measure, and how will you calibrate?',
          help: 'State the deviation you expect for each pollutant, and what you do when a sensor drifts further.',
        },
        solution: {
          label: 'With which devices and software?',
          help: 'We start from the solution in your profile; add what matters here.',
        },
        references: {
          label: 'Where have you measured outdoors, and what did you learn?',
          help: 'Failures are useful too, if you say what you changed.',
        },
        readers: {
          label: 'What will a parent see at 7:30, and a head teacher at the end of the week?',
          help: '',
        },
        certificates: {
          label: 'Certificates and test reports',
          help: 'Only those that concern the measurement.',
        },
      },
      lots: {
        lozenets: { name: 'Lozenets District: six points outside three schools' },
        mladost: { name: 'Mladost District: six points outside three schools' },
      },
    },
  },
  timeline: {
    created: -34,
    inReview: -22,
    published: -18,
    questionsUntil: 2,
    deadline: 6,
    evaluationUntil: 27,
  },
  questions: [
    {
      by: 'founder@citygrid.example',
      asked: -15,
      text: 'Може ли уредът да се закрепи на конзолата под осветителното тяло, или само на самия стълб?',
      answered: -13,
      answer:
        'Само на стълба, на височина между 3 и 4 м. Конзолите не са оразмерени за допълнителен товар. Допустимото тегло на уред заедно със скобата е 4 кг.',
    },
    {
      by: 'founder@yauza-lab.example',
      asked: -14,
      text: 'May a research organisation from outside the EU lead a consortium with a company registered in Sofia?',
      answered: -12,
      answer:
        'Yes. Any member may lead. The lead partner signs the agreement, issues the invoices and answers for the replacement of faulty devices within five working days, so please say in your plan who does that on the ground.',
    },
    {
      by: 'elitsa@gradski-sistemi.example',
      asked: -9,
      text: 'Условието за 16 часа без външно захранване изключва уредите с активно подгряване на въздушната проба, а точно те мерят най-добре при мъгла. Възможно ли е постоянно захранване поне на част от местата?',
      answered: -4,
      answer:
        'Да. Проверихме със службата по поддръжка: постоянно захранване може да се осигури на всички 12 места. С изменението, публикувано днес, условието за автономна работа отпада.',
    },
    {
      by: 'hristina@airlight.example',
      asked: -2,
      text: 'Два от входовете в „Младост“ са откъм вътрешна улица, а колите спират на съседния булевард. Може ли второто място за тези училища да е на булеварда, а не до вратата?',
    },
    {
      by: 'ivo@citygrid.example',
      asked: -1,
      text: 'Ще приемете ли измерване на азотен диоксид с електрохимични клетки, ако подмяната им по средата на пилота е включена в цената?',
    },
  ],
  addendum: {
    at: -4,
    summary:
      'Постоянно захранване на всички 12 места. Отпада условието уредите да работят 16 часа без външно захранване. Причината е въпрос на кандидат: условието изключваше уредите, които измерват най-точно при висока влажност.',
    changes: {
      offered: `- **12 места** на стълбове на уличното осветление, на височина 3–4 м, с **постоянно захранване 230 V** и предпазител до 2 А на място.
- Автовишка и бригада за монтажа и демонтажа, без заплащане от вас.
- Достъп до референтна станция за сверяване: две седмици в началото и две в края.
- Отговорник в дирекцията и по един човек за контакт във всяко училище.
- Данни за трафика от двата района и часовите стойности на официалните станции.`,
      eligibility: `- Стартъпи и научни организации, сами или заедно; при съвместно участие договорът се подписва с един водещ партньор.
- Поне едно внедряване или изпитване **на открито с продължителност над три месеца**.
- Устройствата имат маркировка „СЕ“.
- Нямате просрочени задължения към Столична община.`,
    },
  },
  applications: [
    {
      organisation: 'airlight',
      price: { lozenets: 20300, mladost: 21500 },
      answers: {
        method: `На всяко място поставяме уред с два оптични брояча за ФПЧ и електрохимична клетка за азотен диоксид, с подгряване на пробата над 85% влажност. Преди монтажа всички 12 уреда работят две седмици до референтната станция; изчисляваме поправка за всеки поотделно и я публикуваме.

Очакваме отклонение до 15% за ФПЧ2,5, до 20% за ФПЧ10 и до 25% за азотен диоксид при часови стойности. Всяка нощ сравняваме двата уреда пред едно училище: ако се раздалечат с повече от 30%, стойностите се отбелязват като съмнителни и отиваме на място.`,
        solution:
          'Уличен възел „Airlight“, трето поколение, с 230 V захранване и резервна батерия за 20 часа, мобилна връзка NB-IoT и локална памет за 30 дни: при прекъсване данните не се губят, а идват по-късно. Обработката и страницата са наши, а отворените данни се подават в общоприет формат и с описан интерфейс.',
        references:
          '62 уреда в частни училища и детски градини в София за три отоплителни сезона, с 96% валидни часове, и 11 уреда в крайморски град с висока влажност, с 91%. Загубените часове там ни научиха да подгряваме пробата. Научихме още две неща: електрохимичните клетки остаряват по-бързо от обещаното, затова ги сменяме на четвъртия месец, а не при повреда; и хората не четат графики, ако първото изречение не казва какво да направят.',
        readers:
          'В 7:30 родителят вижда едно изречение: „Пред входа въздухът е по-лош от обичайното за този час; от улица зад двора е по-добре“. В петък директорът получава писмо на една страница: трите най-лоши получаса, вероятната причина и една препоръка, която може да изпробва през следващата седмица и да види резултата.',
        certificates:
          'CE (електромагнитна съвместимост и безопасност), степен на защита IP65. Протокол от шестседмично сравнително изпитване с референтен уред в акредитирана лаборатория е приложен.',
      },
      started: -12,
      submitted: -2,
    },
    {
      organisation: 'gradski-sistemi',
      price: { lozenets: 22600, mladost: 23900 },
      answers: {
        method: `Ползваме уреди от среден клас с активно подгряване и собствен алгоритъм за поправка, който отчита влажността и температурата. Сверяваме двукратно с референтната станция и на всеки две седмици – с преносим уред, който обикаля шестте училища.

Обявяваме неопределеността за всяка публикувана стойност, а не една обща за уреда. Когато тя надхвърли 30%, стойността се показва като „недостатъчно сигурна“.`,
        solution:
          'Уредите са серийни, с маркировка CE; наш е софтуерът за проверка на качеството, който работи от четири години в изследователската ни мрежа и е с отворен код. Страницата за училищата ще разработим заедно с учители по информатика от две от шестте училища.',
        references:
          'Изследователска мрежа от 18 уреда в две софийски зони, работила над две години, и съвместно измерване с румънски партньор по протежение на булевард. Най-важният урок: без посещение на място всеки месец делът на валидните часове пада под 80%, затова сме заложили 1,2 души за поддръжка.',
        readers:
          'Родителят вижда цветна лента за следващите два часа с надпис, а не само с цвят. Директорът получава месечен отчет, в който часовете на влизане и излизане са отделени от останалите, и покана за кратка среща, на която обсъждаме какво би могло да се промени. Докладите ще бъдат прегледани от лекар по детски белодробни болести.',
        certificates:
          'Лабораторията поддържа система за управление по ISO 9001:2015. Протоколите от двугодишното сравнение с референтна станция са публични и приложени като връзки.',
      },
      started: -11,
      submitted: -6,
    },
    {
      organisation: 'citygrid',
      price: { mladost: 21000 },
      answers: {
        solution:
          'Нашите контролери за осветлението, които в момента монтираме в „Младост“, имат свободен вход за датчик. Идеята е датчикът да ползва връзката и захранването на контролера, така че на стълба да не се слага втора кутия. Чакаме потвърждение от производителя на датчиците за отклонението при 90% влажност.',
        references:
          'Управление на осветлението в индустриален парк край Пловдив и, от тази година, по улици в „Младост“. Досега не сме измервали въздух; търсим партньор, който го прави, и ще допълним този отговор.',
      },
      started: -3,
    },
    {
      organisation: 'yauza-lab',
      price: { lozenets: 19200, mladost: 19800 },
      answers: {
        method:
          'We would place two low-cost devices of different makes at each point and publish the median of both with its uncertainty. Calibration by co-location for two weeks, followed by a monthly transfer standard carried between the schools. Expected deviation: 15% for PM2.5 and 25% for nitrogen dioxide on hourly values.',
        solution:
          'Commercial sensors with our own quality-control software, which flags drift by comparing each point with its neighbours at night, when the air is well mixed. The software is open source and runs on a small server that the city can take over at the end of the pilot.',
        references:
          'A network of 40 noise and air points in two Moscow districts, running for three years. We learned that a device nobody visits is a device nobody believes: schools trusted the numbers once their own pupils had helped to check them.',
        readers:
          'For parents, one sentence and the trend over the last hour. For head teachers, a weekly note comparing arrival, lesson and departure times, with one suggestion to try. Both would be written with a partner in Sofia whom we have not yet been able to name.',
      },
      started: -13,
      submitted: -9,
      withdrawn: -5,
    },
  ],
}
