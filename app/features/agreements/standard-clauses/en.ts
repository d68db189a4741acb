import type { AgreementClause } from '#app/domain/agreement-content'

export const en: AgreementClause[] = [
  {
    id: 'subject',
    heading: 'Subject',
    text: '{{unit}}, {{city}} (“the city”) and {{company}}, registered under {{company_number}} (“the company”), carry out the pilot “{{call}}” together. What the company offered in its application, receipt {{application_receipt}}, is part of this agreement.',
  },
  {
    id: 'term',
    heading: 'Term',
    text: 'The pilot begins and ends on the days stated in the terms of this agreement. It begins in practice when both sides have declared what they will measure. Either side may ask for another term; it is agreed as an amendment.',
  },
  {
    id: 'payment',
    heading: 'Price and payment',
    text: 'The city pays the amount stated in the terms of this agreement for the whole pilot, value added tax not included. Each milestone is paid after the city has accepted it as met, within 30 days. A milestone that is not met is not paid.\n\nThe person who accepts a milestone is not the person who has it paid.',
  },
  {
    id: 'data',
    heading: 'Data protection',
    text: 'Data that the city gives stay the city’s. The company uses them for the pilot alone, keeps them within the agreed systems, and deletes them within 30 days after the end.\n\n- Personal data are processed only where the pilot can’t do without them, on written instruction of the city.\n- A breach is reported to the city within 24 hours.\n- Measurements of the pilot that name no person are open data.',
  },
  {
    id: 'ip',
    heading: 'Intellectual property',
    text: 'What each side brings stays its own. What the company makes in the pilot stays with the company; the city may use it without further payment for as long as the pilot lasts, and the results of the measurements without limit.',
  },
  {
    id: 'liability',
    heading: 'Liability and insurance',
    text: 'Each side answers for the damage that it causes by its own fault. The liability of the company is limited to twice the price of the pilot, except for injury to persons, intent and breaches of data protection. The company is insured against damage to third parties.',
  },
  {
    id: 'access',
    heading: 'Access to sites',
    text: 'The city gives the company access to the agreed sites, and names a person for each. The company follows the rules of the site, works so that services to the public go on, and leaves each site as it found it.',
  },
  {
    id: 'exit',
    heading: 'Ending early, and what comes after',
    text: 'Both sides may end the pilot together at any time. One side may end it alone, with 30 days’ notice and reasons in writing, where the other does not do what was agreed. Milestones met until then are paid.\n\nAt the end the city decides whether to scale, extend or stop, gives its reasons, and publishes the results. It is not bound to buy.',
  },
]
