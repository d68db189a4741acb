import type { DemoChallenge } from '../types'
import { askOnceEvaluation } from './sofia-ask-once-evaluation'

export const askOnceForms: DemoChallenge = {
  slug: 'ask-once-forms',
  unit: 'innovation',
  kind: 'pilot_call',
  author: 'officer@sofia.example',
  approver: 'approver@sofia.example',
  language: 'bg',
  priority: 'e-government',
  content: {
    title: 'Питаме веднъж: общински заявления без повтарящи се полета',
    summary:
      'Шест заявления, които хората подават най-често, да се попълват за минути: общината сама вписва това, което вече знае, и пита само за останалото, с разбираеми думи.',
    sectors: ['egovernment', 'inclusion'],
    component: 'support_services',
    problem: `Който за една година поиска карта за паркиране, място в детска градина и еднократна помощ, изписва адреса си три пъти. Голяма част от написаното общината вече знае или има право да провери служебно.

Губят и двете страни:

- **гражданинът** търси номера и дати по стари документи и не разбира думи като „правоимащо лице“ или „дата на възникване на обстоятелството“;
- **служителят** преписва от хартия в две системи, връща непълни заявления и обяснява по телефона какво иска формулярът.

Качването на същия формуляр като PDF в интернет не решава нищо: полетата са пак толкова, само че на екран.`,
    outcome: `В края на четиримесечния пилот шест услуги се заявяват по нов начин:

1. полетата, чиито стойности общината знае, са **попълнени предварително** и човекът само ги потвърждава;
2. всеки въпрос е формулиран така, че да се разбира от завършил осми клас;
3. заявлението може да се прекъсне и довърши от друго устройство;
4. служителят получава данните в своята система, без да преписва.

Измерваме медианното време за попълване, броя на полетата, дела на върнатите заявления и успеха на десет души, които ползват четец на екрана или само клавиатура. Изходните стойности измерваме заедно през първите две седмици.`,
    budgetMin: 40000,
    budgetMax: 65000,
    offered: `- Шестте услуги с техните формуляри, вътрешни правила и хората, които ги обработват.
- Тестова среда на деловодната система и на служебния достъп до регистрите, с измислени данни.
- Юрист от дирекцията за два следобеда седмично: кое поле наистина се изисква от нормативен акт.
- Две гишета, на които да наблюдавате и да изпитвате с истински посетители, със съгласието им.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `- Стартъпи и научни организации; съвместно участие е допустимо.
- Поне една услуга или формуляр, които хора извън екипа ви са ползвали най-малко три месеца.
- Решението отговаря на **WCAG 2.2, ниво AA**, или имате план кога ще отговаря.
- Данните се обработват на територията на Европейския съюз.`,
    questions: [
      {
        id: 'approach',
        label: 'Как ще намалите полетата, без да загубите нищо изисквано от закона?',
        help: 'Покажете го върху едно заявление по ваш избор, преди и след.',
        required: true,
        maxLength: 3000,
        prefill: 'none',
      },
      {
        id: 'integration',
        label: 'Как данните стигат до деловодната система?',
        help: 'И какво става, ако тя не отговаря.',
        required: true,
        maxLength: 2000,
        prefill: 'solution',
      },
      {
        id: 'people',
        label: 'С кого и как ще изпитвате?',
        help: 'Включително с хора с увреждания и с хора, които рядко ползват интернет.',
        required: true,
        maxLength: 2000,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Какво подобно сте направили?',
        help: '',
        required: true,
        maxLength: 2000,
        prefill: 'references',
      },
    ],
    attachmentsWanted: 'Макет на едно от шестте заявления (PDF или връзка). Най-много шест екрана.',
    criteria: [
      {
        id: 'citizen',
        name: 'Полза за гражданина',
        description: 'По-малко полета, по-малко време, разбираеми думи; убедителност на примера.',
        weight: 35,
        minimum: 60,
      },
      {
        id: 'integration',
        name: 'Свързване и сигурност',
        description: 'Данните пристигат без преписване, защитени са и не се губят при прекъсване.',
        weight: 25,
        minimum: 50,
      },
      {
        id: 'access',
        name: 'Достъпност',
        description: 'WCAG 2.2 AA, изпитване с хора, работа на стар телефон.',
        weight: 15,
        minimum: 50,
      },
    ],
    priceWeight: 25,
    tieBreak: 'quality',
    awards: 2,
    minimumApplications: 2,
    shortOpeningReason: '',
    terms: `- Два договора за пилот, всеки за три от шестте услуги, разпределени по жребий. Цената е за три услуги, без ДДС.
- Срок: четири месеца. Плащане: 30% след измерването на изходните стойности, 40% след пускането на първата услуга, 30% след крайния отчет.
- Общината е администратор на личните данни; с изпълнителя се подписва споразумение по чл. 28 от Регламент (ЕС) 2016/679.
- Текстовете на въпросите и структурата на формулярите са **собственост на общината** и се публикуват за свободно ползване от други общини. Правата върху програмния код остават за изпълнителя.
- Изпълнителят отстранява откритите пречки пред достъпността за своя сметка.
- При равен брой точки предимство има предложението с повече точки за качество.`,
  },
  translations: {
    en: {
      title: 'We ask once: municipal applications without repeated fields',
      summary:
        'Make the six applications people file most often a matter of minutes: the municipality fills in what it already knows and asks only for the rest, in words people understand.',
      problem: `Anyone who asks for a parking permit, a kindergarten place and a one-off benefit in the same year writes down their address three times. Much of what they write the municipality already knows or may check by itself.

Both sides lose:

- **citizens** look up numbers and dates in old papers, and stumble over terms such as “entitled person” or “date on which the circumstance arose”;
- **staff** copy from paper into two systems, return incomplete applications and explain by telephone what the form means.

Putting the same form on the internet as a PDF solves nothing: the fields are as many, only on a screen.`,
      outcome: `At the end of a four-month pilot, six services are applied for in a new way:

1. fields whose values the municipality knows are **filled in beforehand**, and people only confirm them;
2. each question can be understood by someone who has finished the eighth grade;
3. an application can be left and finished on another device;
4. staff receive the data in their own system, without copying.

We measure the median time to fill in, the number of fields, the share of returned applications, and the success of ten people who use a screen reader or a keyboard only. We measure the baseline together in the first two weeks.`,
      offered: `- The six services with their forms, internal rules and the people who handle them.
- A test environment of the records system and of the official register access, with invented data.
- A lawyer of the directorate for two afternoons a week: which field does a law really require?
- Two counters where you may observe and test with visitors who agree.`,
      eligibility: `- Startups and research organisations; joint applications are welcome.
- At least one service or form that people outside your team have used for three months or longer.
- The solution meets **WCAG 2.2, level AA**, or you have a plan for when it will.
- Data is processed within the European Union.`,
      attachmentsWanted:
        'A mock-up of one of the six applications (PDF or link). Six screens at most.',
      terms: `- Two pilot agreements, each for three of the six services, divided by lot. The price is for three services and excludes VAT.
- Duration: four months. Payment: 30% after the baseline is measured, 40% after the first service is live, 30% after the final report.
- The municipality is the data controller; an agreement under Article 28 of Regulation (EU) 2016/679 is signed with the supplier.
- The wording of questions and the structure of the forms **belong to the municipality** and are published for other municipalities to use. Rights in the code stay with the supplier.
- The supplier removes barriers to accessibility that are found, at its own cost.
- If totals are equal, the one with more points for quality goes first.`,
      criteria: {
        citizen: {
          name: 'Benefit to citizens',
          description: 'Fewer fields, less time, plain words; how convincing the example is.',
        },
        integration: {
          name: 'Integration and security',
          description:
            'Data arrives without copying, is protected, and is not lost when a system is down.',
        },
        access: {
          name: 'Accessibility',
          description: 'WCAG 2.2 AA, tests with people, use on an old telephone.',
        },
      },
      questions: {
        approach: {
          label: 'How will you cut fields without losing anything the law requires?',
          help: 'Show it on one application of your choice, before and after.',
        },
        integration: {
          label: 'How does the data reach the records system?',
          help: 'And what happens when that system does not answer.',
        },
        people: {
          label: 'With whom and how will you test?',
          help: 'Include people with disabilities and people who seldom use the internet.',
        },
        references: { label: 'What similar work have you done?', help: '' },
      },
    },
  },
  timeline: {
    created: -95,
    inReview: -84,
    published: -80,
    questionsUntil: -57,
    deadline: -50,
    evaluationUntil: -3,
    opened: -49,
    scoring: -45,
    scored: -24,
    ranked: -14,
    proposed: -7,
    decided: -4,
  },
  questions: [
    {
      by: 'mila@gishe-nula.example',
      asked: -77,
      text: 'Може ли да предложим промяна във вътрешните правила, ако поле се изисква само от тях, а не от закон?',
      answered: -75,
      answer:
        'Да, и точно това очакваме. Предложението минава през юриста на дирекцията; ако промяната изисква решение на съвета, полето остава по време на пилота, но го отбелязваме в отчета.',
    },
    {
      by: 'founder@golos-dvora.example',
      asked: -70,
      text: 'Our servers are outside the European Union. Is it enough if production data stays with a hosting provider inside the Union and our staff connect to it from abroad?',
      answered: -67,
      answer:
        'No. Remote access from a third country counts as a transfer. During the pilot, people outside the Union may work only with the test environment and its invented data.',
    },
    {
      by: 'founder@gradski-sistemi.example',
      asked: -62,
      text: 'Кои са шестте услуги? В документацията са дадени четири.',
      answered: -60,
      answer:
        'Карта за паркиране на живущи, прием в детска градина, еднократна помощ, удостоверение за постоянен адрес, заявление за ремонт на улица и разрешение за поставяне на маси на открито. Списъкът е добавен към документите.',
    },
  ],
  applications: [
    {
      organisation: 'gishe-nula',
      price: 54000,
      answers: {
        approach: `Разделяме полетата на четири: известни, проверими, изведими и наистина нови. При картата за паркиране от 31 полета остават **шест въпроса**: кой автомобил, за какъв срок, как да платите и три потвърждения. Адресът и собствеността идват от регистрите; датата на раждане не се пита, защото е в ЕГН.

За всяко отпаднало поле показваме кой акт го е изисквал или че такъв няма. Юристът решава, а не ние.`,
        integration:
          'Заявлението се записва първо при нас, подписано и с време, и след това се предава през интерфейса на деловодството. Ако то не отговаря, опитваме отново до 24 часа, а гражданинът вижда „прието, чака входящ номер“. Служителят получава готов запис; при разлика между регистъра и казаното от човека полето е отбелязано, а не презаписано.',
        people:
          'Всеки вторник изпитваме на гише с петима посетители, а след всяка промяна – с двама души с четец на екрана, с които работим постоянно и им плащаме за времето. За хората без навик в интернет служителят попълва същото заявление от тяхно име, на глас; така проверяваме и дали въпросите се разбират, когато се чуват.',
        references:
          'За малка община преработихме девет заявления; средното време за попълване падна от 19 на 6 минути, измерено с наблюдение на 40 души. Една от услугите върнахме към стария вид: хората нямаха доверие на предварително попълнен доход. Оттогава показваме откъде идва всяка стойност.',
      },
      started: -74,
      submitted: -53,
    },
    {
      organisation: 'mekong-data',
      price: 58500,
      answers: {
        approach:
          'We start from the decision the officer must take and work backwards: a field that changes no decision goes. On the one-off benefit form this leaves eleven of 42 fields, five of them filled in beforehand. For each removed field we keep a line with its legal source or the word “habit”, so that your lawyer can overrule us in one column.',
        integration:
          'Our form engine keeps a queue between the citizen and the records system: nothing is acknowledged before it is stored twice, and delivery is repeated until the system confirms. All production data would run at a hosting provider in Frankfurt; two engineers of our partner in Plovdiv operate it, and our team in Ho Chi Minh City sees invented data only.',
        people:
          'Twelve sessions with residents in Bulgarian, led by our partner, half of them with people over 65 at a community centre. Four blind testers from their network use the forms on their own devices. We film hands and screens, with consent, and delete the films when the report is accepted.',
        references:
          'For a district land registration office in Cần Thơ we turned nine thousand old files into data and used it to prefill the office’s own forms. Each prefilled value points to the page it was read from. Returned forms fell by about a third within six months, by the office’s own count. We learned to let people correct a value on the spot, and to send the correction to whoever keeps the register.',
      },
      started: -71,
      submitted: -52,
    },
    {
      organisation: 'golos-dvora',
      price: 47000,
      answers: {
        approach:
          'We propose a conversation instead of a form: one question per screen, each answer deciding the next. On the street-repair request, 22 fields become a map point, a photo and two questions. Legal requirements would be checked with your lawyer during the first month; we have not yet studied the Bulgarian acts in detail.',
        integration:
          'The service produces a structured file and a PDF, and sends both by secure mail to the registry of the unit. A direct interface to the records system is possible in a second phase, once its documentation has been studied; until then an officer imports the file by hand.',
        people:
          'Two rounds of online tests with 30 volunteers recruited through social networks, followed by interviews with the officers who handle the requests. Accessibility would be checked with automatic tools and by an external expert before launch.',
        references:
          'Neighbourhood consultations in nine Moscow districts, in which residents filled in more than forty kinds of short forms on their telephones. The completion rate was above 70% where a form had no more than seven steps.',
      },
      started: -69,
      submitted: -51,
    },
    {
      organisation: 'gradski-sistemi',
      price: 63000,
      answers: {
        approach:
          'Предлагаме онтология на административните данни: всяко поле се описва веднъж и се свързва с регистър, нормативен акт и услуга. От нея формулярите се генерират автоматично. За удостоверението за постоянен адрес полетата намаляват от 18 на 7. Моделът е приложим за всички услуги на общината, не само за шестте.',
        integration:
          'Генерираните формуляри изпращат данни по стандартизиран интерфейс. Връзката с деловодството ще реализираме заедно с поддържащата го фирма; в цената е включен нейният труд за 20 човекодни. При отказ заявленията се пазят в опашка с криптиране.',
        people:
          'Изпитване с 24 души, подбрани по възраст и образование, в лабораторията ни с проследяване на погледа, и анкета сред служителите. За хората с увреждания ще поканим две организации да излъчат участници.',
        references:
          'Два изследователски проекта за семантично описание на административни услуги и прототип за подаване на сигнали, ползван пет месеца от студенти и служители на един университет.',
      },
      started: -66,
      submitted: -51,
    },
  ],
  evaluation: askOnceEvaluation,
}
