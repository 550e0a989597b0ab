// A page that a browser on this machine may read, and ask whether it is still the latest.

#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/error.h"

namespace undersigned {

/// Serves one page on 127.0.0.1, below a path that is a random token of 128 bits:
///   GET /TOKEN/       the page
///   GET /TOKEN/state  which page that is
/// Everything else is refused: another Host (a page of a stranger whose name leads here), another
/// path, another method. Nothing is written or read but the page. For one thread.
class LiveServer {
 public:
  /// On `port`, or on a free one for 0. Errors: the port cannot be had.
  static Result<LiveServer> open(unsigned short port);

  LiveServer(LiveServer&&) noexcept;
  LiveServer& operator=(LiveServer&&) noexcept;
  ~LiveServer();

  /// "http://127.0.0.1:PORT/TOKEN/"
  std::string address() const;

  /// Serves for ever. Several times a second, between requests, `renew` may return a page to show
  /// from then on; it is called with the state that the page will be of. An empty one changes
  /// nothing.
  void run(const std::function<std::string(const std::string& state)>& renew);

 private:
  struct Parts;
  explicit LiveServer(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace undersigned
