#!/usr/bin/python3
"""A window of WebKit that keeps what pages store in the folder it is given, as a phone does, and obeys WebKitWebDriver.

The driver's own MiniBrowser forgets everything when it ends.
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

folder = sys.argv[1]
stored = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder)
context = WebKit2.WebContext(website_data_manager=stored)
context.get_cookie_manager().set_persistent_storage(f"{folder}/cookies", WebKit2.CookiePersistentStorage.SQLITE)
context.set_automation_allowed(True)


def window(*_):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    frame = Gtk.Window(default_width=390, default_height=844)
    frame.add(view)
    frame.show_all()
    return view


context.connect("automation-started", lambda _, session: session.connect("create-web-view", window))
Gtk.main()
