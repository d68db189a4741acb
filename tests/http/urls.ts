/**
 * Every URL that people and programs may have kept. One is taken out of this list never; where its
 * page goes, a redirect takes its place.
 */
export const urls = `
  /
  /city-colours.css
  /colour-scheme
  /files/:id/:name
  /submissions/:id/:number
  /blind-attachments/:id/:number/:position
  /healthz
  /readyz
  /robots.txt
  /sitemap.xml
  /sitemaps/:part

  /api/*
  /api/v1/audit-checkpoints
  /api/v1/challenges
  /api/v1/challenges/:slug
  /api/v1/solutions
  /api/v1/solutions/:slug
  /api/v1/startups
  /api/v1/startups/:slug

  /dev/clock
  /dev/mail-previews
  /dev/mailbox
  /dev/ui

  /:lang
  /:lang/*
  /:lang/accessibility
  /:lang/challenges
  /:lang/challenges/:slug
  /:lang/challenges/:slug/results
  /:lang/challenges/:slug/versions/:number
  /:lang/cities/:city
  /:lang/solutions
  /:lang/solutions/:slug
  /:lang/startups
  /:lang/startups/:slug
  /:lang/verify

  /:lang/confirm/:token
  /:lang/forgotten-password
  /:lang/invitations/:token
  /:lang/reset-password/:token
  /:lang/sign-in
  /:lang/sign-in/code
  /:lang/sign-out
  /:lang/sign-up

  /:lang/desk
  /:lang/desk/account
  /:lang/desk/account/second-factor
  /:lang/desk/following
  /:lang/desk/notifications
  /:lang/desk/notifications/:id
  /:lang/desk/notifications/preferences

  /:lang/desk/challenges
  /:lang/desk/challenges/new
  /:lang/desk/challenges/:id
  /:lang/desk/challenges/:id/addendum
  /:lang/desk/challenges/:id/applications
  /:lang/desk/challenges/:id/award
  /:lang/desk/challenges/:id/consensus
  /:lang/desk/challenges/:id/consensus/:number
  /:lang/desk/challenges/:id/decision
  /:lang/desk/challenges/:id/file
  /:lang/desk/challenges/:id/file.pdf
  /:lang/desk/challenges/:id/opening
  /:lang/desk/challenges/:id/panel
  /:lang/desk/challenges/:id/scoring
  /:lang/desk/challenges/:id/scoring/:number
  /:lang/desk/challenges/:id/edit/:step
  /:lang/desk/challenges/:id/preview
  /:lang/desk/challenges/:id/questions
  /:lang/desk/challenges/:id/translations/:to

  /:lang/desk/applications
  /:lang/desk/applications/:id
  /:lang/desk/applications/:id/check
  /:lang/desk/applications/:id/complaint
  /:lang/desk/applications/:id/complete
  /:lang/desk/applications/:id/edit

  /:lang/desk/organisations
  /:lang/desk/organisations/new
  /:lang/desk/organisations/:id
  /:lang/desk/organisations/:id/members
  /:lang/desk/organisations/:id/profile
  /:lang/desk/organisations/:id/solutions/new
  /:lang/desk/organisations/:id/verification
  /:lang/desk/solutions/:id
  /:lang/desk/solutions/:id/translations/:to

  /:lang/desk/complaints/:id

  /:lang/desk/organisations/:id/payouts
  /:lang/desk/agreements
  /:lang/desk/agreements/:id
  /:lang/desk/agreements/:id/agreement.pdf
  /:lang/desk/agreements/:id/certificate
  /:lang/desk/agreements/:id/draft
  /:lang/desk/agreements/:id/signing
  /:lang/desk/agreements/:id/terms
  /:lang/desk/agreements/:id/versions
  /:lang/desk/payments
  /:lang/desk/payments/:id
  /:lang/desk/payments/:id/invoice
  /:lang/desk/pilots
  /:lang/desk/pilots/:id
  /:lang/desk/pilots/:id/log
  /:lang/desk/pilots/:id/milestones/:number
  /:lang/desk/payments/:id/invoice.pdf
  /:lang/desk/payments/:id/invoice.xml
  /:lang/desk/pilots/:id/money
  /:lang/desk/pilots/:id/outcomes
  /:lang/desk/pilots/:id/outcomes/:measureId
  /:lang/desk/pilots/:id/outcomes/:measureId/readings.csv
  /:lang/desk/pilots/:id/report
  /:lang/cities/:city/models
  /:lang/models
  /:lang/models/:slug
  /:lang/pilots/:slug/report
  /:lang/desk/pilots/:id/registers
  /:lang/desk/pilots/:id/sites
  /:lang/desk/pilots/:id/talk
  /:lang/pilots
  /:lang/pilots/:slug
  /maps/:city/outline.svg
  /stripe/webhooks/:endpoint

  /:lang/desk/templates
  /:lang/desk/templates/:id/:to
  /:lang/desk/units
  /:lang/desk/units/:id
  /:lang/desk/units/:id/billing
  /:lang/desk/board
  /:lang/desk/board.csv
  /:lang/desk/verifications
  /:lang/desk/verifications/:id
`
  .split(/\s+/)
  .filter(Boolean)
