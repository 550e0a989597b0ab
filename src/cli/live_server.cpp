#include "cli/live_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <optional>
#include <random>
#include <utility>

namespace undersigned {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;

constexpr std::chrono::milliseconds kBetweenLooks(100);
constexpr std::chrono::seconds kPatience(5);  // with a client that says nothing
constexpr std::uint32_t kHeaderLimit = 8 * 1024;
constexpr int kMostClients = 64;

std::string random_token() {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::random_device device;
  std::string token;
  for (int i = 0; i < 32; ++i) token += kDigits[device() % 16];
  return token;
}

struct Page {
  std::string token;
  std::string port;
  std::string html;
  std::string state;
  int clients = 0;
};

using Request = http::request<http::empty_body>;
using Response = http::response<http::string_body>;

Response answer(const Request& request, const Page& page) {
  Response response;
  response.version(11);
  response.keep_alive(false);
  response.set(http::field::cache_control, "no-store");
  response.set("X-Content-Type-Options", "nosniff");
  response.set("X-Frame-Options", "DENY");
  response.set("Referrer-Policy", "no-referrer");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  response.set(http::field::content_type, "text/plain; charset=utf-8");
  const auto host = request[http::field::host];
  const std::string root = "/" + page.token + "/";
  if (host != "127.0.0.1:" + page.port && host != "localhost:" + page.port) {
    response.result(http::status::forbidden);
  } else if (request.method() != http::verb::get && request.method() != http::verb::head) {
    response.result(http::status::method_not_allowed);
    response.set(http::field::allow, "GET, HEAD");
  } else if (request.target() == root) {
    response.set(http::field::content_type, "text/html; charset=utf-8");
    response.body() = page.html;
  } else if (request.target() == root + "state") {
    response.body() = page.state;
  } else {
    response.result(http::status::not_found);
  }
  response.prepare_payload();
  if (request.method() == http::verb::head) response.body().clear();
  return response;
}

/// One request and its answer.
class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, Page& page) : stream_(std::move(socket)), page_(page) {
    ++page_.clients;
    parser_.header_limit(kHeaderLimit);
    parser_.body_limit(std::uint64_t{0});
  }
  ~Session() { --page_.clients; }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void start() {
    stream_.expires_after(kPatience);
    http::async_read(stream_, buffer_, parser_,
                     [self = shared_from_this()](beast::error_code code, std::size_t) {
                       if (!code) self->reply();
                     });
  }

 private:
  void reply() {
    response_ = answer(parser_.get(), page_);
    http::async_write(stream_, response_,
                      [self = shared_from_this()](beast::error_code, std::size_t) {
                        beast::error_code code;
                        self->stream_.socket().shutdown(tcp::socket::shutdown_send, code);
                      });
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  http::request_parser<http::empty_body> parser_;
  Response response_;
  Page& page_;
};

}  // namespace

struct LiveServer::Parts {
  Page page;  // before the context, which owns the sessions that keep references to it
  asio::io_context context;
  tcp::acceptor acceptor{context};
  asio::steady_timer timer{context};

  void accept() {
    acceptor.async_accept([this](beast::error_code code, tcp::socket socket) {
      if (!code && page.clients < kMostClients)
        std::make_shared<Session>(std::move(socket), page)->start();
      accept();
    });
  }

  void look(const std::function<std::string(const std::string&)>& renew, int state) {
    const std::string next = std::to_string(state);
    if (std::string html = renew(next); !html.empty()) {
      page.html = std::move(html);
      page.state = next;
      ++state;
    }
    timer.expires_after(kBetweenLooks);
    timer.async_wait([this, &renew, state](beast::error_code) { look(renew, state); });
  }
};

LiveServer::LiveServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LiveServer::LiveServer(LiveServer&&) noexcept = default;
LiveServer& LiveServer::operator=(LiveServer&&) noexcept = default;
LiveServer::~LiveServer() = default;

Result<LiveServer> LiveServer::open(unsigned short port) {
  auto parts = std::make_unique<Parts>();
  const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
  beast::error_code code;
  parts->acceptor.open(endpoint.protocol(), code);
  if (!code) parts->acceptor.set_option(asio::socket_base::reuse_address(true), code);
  if (!code) parts->acceptor.bind(endpoint, code);
  if (!code) parts->acceptor.listen(asio::socket_base::max_listen_connections, code);
  if (code)
    return error_in({}, "cannot serve on port " + std::to_string(port) + ": " + code.message(),
                    "without --port a free one is taken");
  parts->page.port = std::to_string(parts->acceptor.local_endpoint().port());
  parts->page.token = random_token();
  return LiveServer(std::move(parts));
}

std::string LiveServer::address() const {
  return "http://127.0.0.1:" + parts_->page.port + "/" + parts_->page.token + "/";
}

void LiveServer::run(const std::function<std::string(const std::string& state)>& renew) {
  parts_->look(renew, 1);
  parts_->accept();
  parts_->context.run();
}

}  // namespace undersigned
