"""The status page: is it well, the day in charts, feeds with their health, stories and topics. For the operator.

Every page is made on the server by Jinja2, which escapes whatever it is given: titles and names are hostile. What
changes is sent to open pages as server-sent events. In English, as the command line is.
"""
