import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'

const words = 'water street sensor bridge river engine battery school night garden lorry roof '

/** How much to show comes from the address, so that the bench can match the size of another page. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  return { rows: Number(searchParams.get('rows')), letters: Number(searchParams.get('letters')) }
}

export const meta: MetaFunction = () => [{ title: 'A page' }]

export default function Page() {
  const { rows, letters } = useLoaderData<typeof loader>()
  const text = words.repeat(Math.ceil(letters / words.length)).slice(0, letters)
  return (
    <main className="mx-auto w-full max-w-page px-4 pb-16 sm:px-6">
      <h1 className="text-title">A page</h1>
      <ul className="border-b border-hairline">
        {Array.from({ length: rows }, (_, at) => (
          <Row key={at} number={at + 1} text={text} />
        ))}
      </ul>
    </main>
  )
}

/** Ten elements, one of them a link. */
function Row({ number, text }: { number: number; text: string }) {
  return (
    <li className="grid gap-x-8 gap-y-2 border-t border-hairline py-5">
      <div className="min-w-0">
        <p className="mb-1 flex flex-wrap items-center gap-x-3 text-small">
          <span className="font-semibold">Number {number}</span>
          <span>of many</span>
        </p>
        <h2 className="text-lead">
          <Link to={`/${number}`}>Row {number}</Link>
        </h2>
        <p className="mt-1 max-w-text text-quiet">{text}</p>
      </div>
      <p className="text-small">
        <span className="figures">{number}</span>
      </p>
    </li>
  )
}
