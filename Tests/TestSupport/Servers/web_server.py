"""A server on loopback for the tests: the path says how it behaves. Prints its port, then serves until its input ends.

usage: web_server.py [--tls CERTIFICATE KEY [--client-ca FILE]]
"""
import http.server
import json
import os
import ssl
import sys
import threading
import urllib.parse


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, status, body, headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        self.body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.serve()

    def do_GET(self):
        self.body = b""
        self.serve()

    def serve(self):
        address = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        action = address.path.lstrip("/").split("/")[0]
        if action == "echo" or self.path.startswith("http:"):
            told = {"method": self.command, "path": self.path, "body": self.body.hex(),
                    "headers": {name.lower(): value for name, value in self.headers.items()}}
            self.answer(200, json.dumps(told).encode(), [("Content-Type", "application/json; charset=utf-8")])
        elif action == "bytes":
            self.answer(200, b"x" * int(query["count"]))
        elif action == "chunked":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            try:
                for _ in range(int(query["count"]) // 1000):
                    self.wfile.write(b"3e8\r\n" + b"x" * 1000 + b"\r\n")
                self.wfile.write(b"0\r\n\r\n")
            except OSError:
                self.close_connection = True
        elif action == "redirect":
            self.answer(int(query.get("status", "302")), b"", [("Location", query["to"])])
        elif action == "loop":
            self.answer(302, b"", [("Location", "/loop")])
        elif action == "conditional":
            same = self.headers.get("If-None-Match") == '"one"' \
                and self.headers.get("If-Modified-Since") == "Thu, 01 Jan 2026 00:00:00 GMT"
            headers = [("ETag", '"one"'), ("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")]
            self.answer(304 if same else 200, b"" if same else b"content", headers)
        elif action == "busy":
            self.answer(503, b"later", [("Retry-After", "120")])
        elif action == "headers":
            self.answer(200, b"", [("X-%d" % index, "y" * 1000) for index in range(90)])
        elif action == "header":
            self.answer(200, b"", [("X", "y" * 300_000)])
        elif action == "silent":
            # Until the other side gives up.
            self.rfile.read(1)
            self.close_connection = True
        elif action == "garbage":
            self.wfile.write(b"\x00\x01\x02 this is not HTTP\r\n\r\n")
            self.close_connection = True
        elif action == "truncated":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
            self.close_connection = True
        elif action == "hangup":
            self.close_connection = True
        else:
            self.answer(404, b"nothing")


def main():
    arguments = sys.argv[1:]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if "--tls" in arguments:
        at = arguments.index("--tls")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(arguments[at + 1], arguments[at + 2])
        if "--client-ca" in arguments:
            context.load_verify_locations(arguments[arguments.index("--client-ca") + 1])
            context.verify_mode = ssl.CERT_REQUIRED
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.buffer.read()
    os._exit(0)


main()
