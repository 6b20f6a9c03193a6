/** Time in whole steps, for a component: the same step on every screen that knows the server's time. */
export function ticking(now: () => number, stepMs: number) {
  const getTime = () => Math.floor(now() / stepMs) * stepMs
  const subscribe = (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          listener()
          wait()
        },
        getTime() + stepMs - now(),
      )
    }
    wait()
    return () => clearTimeout(timer)
  }
  return { getTime, subscribe }
}
