/** Acts at once when asked, and then at most every so often: what is asked meanwhile is done once, at the end of the pause. */
export class AtMostEvery {
  readonly #pauseMs: number
  readonly #act: () => void
  #pause: ReturnType<typeof setTimeout> | null = null
  #asked = false

  constructor(pauseMs: number, act: () => void) {
    this.#pauseMs = pauseMs
    this.#act = act
  }

  ask(): void {
    if (this.#pause !== null) {
      this.#asked = true
      return
    }
    this.#pause = setTimeout(() => {
      this.#pause = null
      if (this.#asked) {
        this.#asked = false
        this.ask()
      }
    }, this.#pauseMs)
    this.#act()
  }

  /** Forgets what was asked. */
  stop(): void {
    if (this.#pause !== null) clearTimeout(this.#pause)
    this.#pause = null
    this.#asked = false
  }
}
