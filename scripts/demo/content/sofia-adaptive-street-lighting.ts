import { streetLightingAgreement } from './agreements'
import type { DemoChallenge } from '../types'
import { streetLightingEvaluation } from './sofia-street-lighting-evaluation'

export const adaptiveStreetLighting: DemoChallenge = {
  slug: 'adaptive-street-lighting',
  unit: 'mladost',
  kind: 'pilot_call',
  author: 'officer.mladost@sofia.example',
  approver: 'approver@sofia.example',
  language: 'bg',
  priority: 'utilities',
  content: {
    title: 'Улично осветление, което свети според нуждата: 240 лампи в „Младост“',
    summary:
      'Район „Младост“ търси изпълнител, който да управлява 240 светодиодни лампи така, че улицата да е светла, когато по нея има хора, и по-тъмна, когато няма – без никой да се почувства в несигурност.',
    sectors: ['energy', 'safety'],
    component: 'infrastructure',
    problem: `Лампите в три от кварталите ни са светодиодни, но се включват и изключват наведнъж от едно табло. Затова:

- в три през нощта алеята между блоковете свети **с пълна сила за никого**;
- повредена лампа се открива, когато съсед се обади;
- светлина влиза в спалните на първия и втория етаж.

Просто да намалим светлината не е решение. Жителите, с които говорихме, казват едно и също: по-тъмно – да, но не когато аз минавам.`,
    outcome: `Шестмесечен пилот с 240 лампи на четири вида места: булевард, вътрешна улица, алея между блокове и пешеходна пътека.

1. Всяка лампа се управлява поотделно и съобщава повредите си до **30 минути**.
2. Светлината се усилва, преди пешеходецът да навлезе в тъмното, и отслабва плавно.
3. Пешеходните пътеки никога не падат под нормата за осветеност.
4. Районът вижда потреблението по табла и може сам да променя правилата.

Успех е, ако потреблението намалее с поне 35% спрямо същите табла преди пилота и в анкетата преди и след **не се увеличава** делът на хората, които се чувстват несигурни.`,
    budgetMin: 60000,
    budgetMax: 95000,
    offered: `- 240 лампи на 11 табла, със схемите и с достъп до таблата под надзора на електротехник от района.
- Почасово потребление на таблата за предходната година.
- Бригада за монтаж на контролерите за 15 работни дни.
- Анкета сред жителите преди и след, която провеждаме ние.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `- Стартъпи и научни организации; съвместно участие е допустимо.
- Управлявали сте поне 50 лампи на открито в продължение на шест месеца.
- Контролерите имат маркировка „СЕ“ най-късно при монтажа.
- При повреда или загуба на връзка лампата **свети с пълна сила**.
- Движението се засича без камера.`,
    questions: [
      {
        id: 'solution',
        label: 'Как работи решението ви и какво става, когато връзката прекъсне?',
        help: '',
        required: true,
        maxLength: 2500,
        prefill: 'solution',
      },
      {
        id: 'residents',
        label: 'Как ще намерите точната светлина за всяко място заедно с жителите?',
        help: 'Кога и как могат да кажат, че е станало твърде тъмно, и колко бързо реагирате.',
        required: true,
        maxLength: 2000,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Къде сте управлявали осветление и колко енергия е спестена?',
        help: 'Посочете как е измерено.',
        required: true,
        maxLength: 2000,
        prefill: 'references',
      },
      {
        id: 'certificates',
        label: 'Сертификати на контролерите',
        help: '',
        required: true,
        maxLength: 1000,
        prefill: 'certificates',
      },
    ],
    attachmentsWanted: 'Технически лист на контролера и на датчика за движение (PDF).',
    criteria: [
      {
        id: 'safety',
        name: 'Безопасност и усещане за сигурност',
        description: 'Норми, поведение при повреда, работа с жителите.',
        weight: 30,
        minimum: 60,
      },
      {
        id: 'savings',
        name: 'Доказано спестяване',
        description: 'Измерено при предишна работа, при сравними условия.',
        weight: 25,
        minimum: null,
      },
      {
        id: 'operation',
        name: 'Поддръжка и откриване на повреди',
        description: 'Срокове, яснота на таблото за служителя, независимост от един доставчик.',
        weight: 15,
        minimum: null,
      },
    ],
    priceWeight: 30,
    tieBreak: 'quality',
    awards: 1,
    minimumApplications: 2,
    shortOpeningReason: '',
    terms: `- Договор за пилот: два месеца монтаж и настройка, шест месеца работа. Цената е без ДДС и включва контролерите.
- Плащане: 40% след монтажа, по 20% след втория, четвъртия и шестия месец, при приет отчет за потреблението.
- Контролерите остават собственост на района. Изпълнителят предава документация и ключове, с които **друг изпълнител може да поеме управлението**.
- Данните за движение се обобщават по часове на място; отделни преминавания не се съхраняват.
- Районът може да върне пълната светлина на всяко място по всяко време, без да се мотивира.
- При равен брой точки предимство има предложението с повече точки за качество.`,
  },
  translations: {
    en: {
      title: 'Street lighting that follows need: 240 lamps in Mladost',
      summary:
        'Mladost wants a supplier to control 240 LED lamps so that a street is bright when people use it and dimmer when nobody does, without anyone feeling less safe.',
      problem: `The lamps in three of our neighbourhoods are LEDs, but they switch on and off all at once from one cabinet. So:

- at three in the morning the path between two blocks is lit **at full power for nobody**;
- a broken lamp is noticed when a neighbour calls;
- light falls into bedrooms on the ground and first floors.

Simply dimming is no answer. Residents we spoke to say the same thing: darker, yes, but not while I am walking there.`,
      outcome: `A six-month pilot with 240 lamps in four kinds of place: a boulevard, a side street, a path between blocks and a pedestrian crossing.

1. Every lamp is controlled by itself and reports its faults within **30 minutes**.
2. Light rises before a pedestrian enters the dark and falls smoothly.
3. Pedestrian crossings never drop below the required level.
4. The district sees consumption by cabinet and can change the rules itself.

It is a success if consumption falls by at least 35% against the same cabinets before the pilot, and the share of people who feel unsafe, surveyed before and after, **does not rise**.`,
      offered: `- 240 lamps on 11 cabinets, with diagrams and supervised access to the cabinets.
- Hourly consumption of the cabinets for the previous year.
- A crew to mount the controllers for 15 working days.
- A survey of residents before and after, which we carry out.`,
      eligibility: `- Startups and research organisations; joint applications are welcome.
- You have controlled at least 50 outdoor lamps for six months.
- Controllers carry the CE mark by the time they are mounted.
- A lamp that fails or loses its connection **shines at full power**.
- Movement is detected without a camera.`,
      attachmentsWanted: 'Data sheets of the controller and of the movement sensor (PDF).',
      terms: `- A pilot agreement: two months of mounting and tuning, six months of operation. The price excludes VAT and includes the controllers.
- Payment: 40% after mounting, then 20% after the second, fourth and sixth month, once the consumption report is accepted.
- The controllers become the district’s property. The supplier hands over documentation and keys with which **another supplier can take over**.
- Movement data is summed by hour and place; single passages are not kept.
- The district may restore full light anywhere at any time without giving reasons.
- If totals are equal, the one with more points for quality goes first.`,
      criteria: {
        safety: {
          name: 'Safety and feeling safe',
          description: 'Norms, behaviour when something fails, work with residents.',
        },
        savings: {
          name: 'Proven savings',
          description: 'Measured in earlier work under comparable conditions.',
        },
        operation: {
          name: 'Upkeep and fault detection',
          description: 'Response times, clarity for staff, independence from a single supplier.',
        },
      },
      questions: {
        solution: {
          label: 'How does your solution work, and what happens when the connection is lost?',
          help: '',
        },
        residents: {
          label: 'How will you find the right light for each place together with residents?',
          help: 'When and how can they say it is too dark, and how fast do you react?',
        },
        references: {
          label: 'Where have you controlled lighting, and how much energy was saved?',
          help: 'Say how it was measured.',
        },
        certificates: { label: 'Certificates of the controllers', help: '' },
      },
    },
  },
  timeline: {
    created: -150,
    inReview: -138,
    published: -134,
    questionsUntil: -111,
    deadline: -104,
    evaluationUntil: -58,
    opened: -103,
    scoring: -99,
    scored: -83,
    ranked: -72,
    proposed: -64,
    decided: -60,
  },
  questions: [
    {
      by: 'founder@citygrid.example',
      asked: -130,
      text: 'Какъв е интерфейсът на осветителните тела – DALI или 1–10 V? Еднакъв ли е за всичките 240?',
      answered: -127,
      answer:
        'DALI-2 при 212 от телата и 1–10 V при останалите 28, всичките на булеварда. Подмяната на телата не влиза в пилота.',
    },
    {
      by: 'elitsa@gradski-sistemi.example',
      asked: -121,
      text: 'Анкетата сред жителите включва ли и хора, които само минават през квартала вечер?',
      answered: -118,
      answer:
        'Да. Половината отговори се събират на място между 20 и 23 часа, а другата половина – по пощенските кутии. Въпросникът е приложен към документите.',
    },
  ],
  applications: [
    {
      organisation: 'citygrid',
      price: 88000,
      answers: {
        solution: `Контролер на всяка лампа и радарен датчик на всяка трета. Съседните лампи си говорят пряко, затова светлината тръгва пред пешеходеца без да чака сървъра; връзката е нужна само за правила и отчети.

При загуба на връзка със съседите или при повреда в контролера или датчика лампата **свети с пълна сила**; ако липсва само връзката със сървъра, улицата работи както обикновено. Пътеките са с твърда долна граница, която не може да се промени от екрана.`,
        residents:
          'Започваме от пълна светлина и намаляваме с по 10% на седмица, по едно място наведнъж. На всеки вход окачваме бележка с номер за съобщение и QR код: „Тук тъмно ли ви е?“. Жалба връща светлината на мястото същата вечер; разговорът е на другия ден. Две вечерни разходки с жителите преди началото и една след месец.',
        references:
          'Индустриален парк край Пловдив, 130 лампи, три зими: 44% по-малко потребление по електромерите на таблата спрямо предходната зима. Жилищен комплекс в София, 62 лампи: 38%. И на двете места хората поискаха повече светлина около спирката и я получиха.',
        certificates:
          'CE (нисковолтова директива, електромагнитна съвместимост, радиосъоръжения), сертификация D4i на контролера, IP66. Системата за управление на качеството ни е по ISO 9001:2015.',
      },
      started: -126,
      submitted: -106,
    },
    {
      organisation: 'gradski-sistemi',
      price: 74500,
      answers: {
        solution:
          'Контролери с отворен код върху готова електроника, мрежа LoRaWAN и модел, който предвижда движението по час, ден и време. Датчици поставяме само на една от осем лампи; останалите следват прогнозата. При загуба на връзка лампата преминава на пълна светлина след пет минути.',
        residents:
          'Провеждаме три работилници с жители и ученици от местната гимназия, на които участниците сами рисуват карта на местата, където им е тъмно. Картата определя началните стойности. Промени правим веднъж месечно, за да бъдат измерванията сравними.',
        references:
          'Университетски двор с 54 лампи, две години. Потреблението намаля с 29%, измерено с отделен електромер. Работата е описана в две публикации, приложени към предложението.',
        certificates:
          'Използваната електроника е с маркировка CE; сглобеният контролер е в процес на изпитване за електромагнитна съвместимост, протоколът се очаква преди монтажа.',
      },
      started: -124,
      submitted: -105,
    },
    {
      organisation: 'yauza-lab',
      price: 69000,
      answers: {
        solution:
          'Passive infrared sensors on every second lamp and a local gateway per cabinet. The gateway decides; lamps keep a stored schedule when it is silent and go to full power after two hours without contact. Rules are written in a small open language that district staff can read.',
        residents:
          'An online map on which residents mark places and times that feel too dark, moderated by a partner in Sofia. Marks are answered within three working days, and each month we publish what changed because of them.',
        references:
          'A research site of 80 lamps along a river path in Moscow, run for eighteen months. Consumption fell by 41% against a parallel path with the old control, read from separate meters.',
        certificates:
          'Declarations of conformity for the Eurasian market. The CE assessment of the gateway would be ordered after the award and takes about ten weeks; the sensors carry the mark already.',
      },
      started: -119,
      submitted: -107,
    },
    {
      organisation: 'airlight',
      price: 61500,
      answers: {
        solution:
          'Уличните ни възли за въздух и шум вече висят на стълбове, имат връзка и захранване и свободен изход за димиране. Към всеки пети стълб добавяме микровълнов датчик за движение и управляваме лампите на групи от по пет. Ако възелът загуби връзка, изходът се изключва и групата свети с пълна сила.',
        residents:
          'Редакторът, който пише съобщенията ни за въздуха, ще пише и тези за светлината: по едно изречение на всеки вход и номер, на който отговаря човек до 24 часа. Оплакване връща пълната светлина на групата, докато не минем вечерта да видим мястото заедно.',
        references:
          'Четиринадесет лампи в двора на частно училище, за което мерим и въздуха, управлявани от октомври до края на януари: 27% по-малко потребление по отделен електромер спрямо същите месеци година по-рано. Друго осветление досега не сме управлявали; кандидатстваме, защото стълбовете и връзката са ни познати.',
        certificates:
          'CE (електромагнитна съвместимост и безопасност) и степен на защита IP65 на възела. Изпитването с включен изход за димиране предстои.',
      },
      started: -117,
      submitted: -108,
    },
  ],
  evaluation: streetLightingEvaluation,
  agreements: [streetLightingAgreement],
  earlier: 300,
}
