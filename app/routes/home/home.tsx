export default function Home() {
  return <h1>Agora</h1>
}
