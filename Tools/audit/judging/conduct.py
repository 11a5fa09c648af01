"""What a page does while it loads: which hosts it asks, what fails, what it complains of in the console."""

from playwright.sync_api import BrowserContext, Page, Route


class Conduct:
    """Watches every page of a browser context. Requests to other hosts are stopped, so that the audit needs none."""

    def __init__(self, context: BrowserContext, origin: str):
        self._origin = origin
        self._events: list[str] = []
        context.route("**/*", self._let_through_local)
        context.on("page", self._watch)

    def taken(self) -> list[str]:
        """What happened since the last time this was asked."""
        events, self._events = self._events, []
        return events

    def _let_through_local(self, route: Route) -> None:
        address = route.request.url
        if address.startswith((self._origin + "/", "data:")):
            route.continue_()
        else:
            self._events.append(f"asks another host: {address}")
            route.abort()

    def _watch(self, page: Page) -> None:
        page.on("console", lambda message: self._note_console(message.type, message.text))
        page.on("pageerror", lambda error: self._events.append(f"script error: {error}"))
        page.on("response", lambda response: self._note_response(response.url, response.status))

    def _note_console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self._events.append(f"console {kind}: {text}")

    def _note_response(self, address: str, status: int) -> None:
        # A browser asks for /favicon.ico of its own accord; a page that names an icon is held to it.
        if status >= 400 and not address.endswith("/favicon.ico"):
            self._events.append(f"status {status} for {address.removeprefix(self._origin)}")
