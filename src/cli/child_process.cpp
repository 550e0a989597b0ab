#include "cli/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "base/descriptor.h"

namespace undersigned {
namespace {

constexpr int kNotInstalled = 127;  // as a shell says it
constexpr std::size_t kMaxComplaint = 4096;

struct Pipe {
  Descriptor out;  // to read from
  Descriptor in;
  bool open() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    out.reset(ends[0]);
    in.reset(ends[1]);
    return true;
  }
};

/// A file without a name that holds `input`, at its beginning; -1 if there is no room.
int file_of(std::string_view input) {
  const int file = memfd_create("input", MFD_CLOEXEC);
  if (file < 0 || (write_all(file, input) && lseek(file, 0, SEEK_SET) == 0)) return file;
  close(file);
  return -1;
}

void limit(int resource, std::size_t value) {
  const rlimit both = {value, value};
  setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

/// In the child: nothing but what may follow a fork.
[[noreturn]] void become(const std::vector<char*>& words, int input, const Pipe& output,
                         const Pipe& complaint, const ChildLimits& limits) {
  setpgid(0, 0);
  dup2(input, STDIN_FILENO);
  dup2(output.in.number(), STDOUT_FILENO);
  dup2(complaint.in.number(), STDERR_FILENO);
  limit(RLIMIT_CPU, static_cast<std::size_t>(limits.time.count()));
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  execvp(words[0], words.data());
  _exit(errno == ENOENT ? kNotInstalled : 1);
}

/// Reads both pipes to their ends.
ChildEnd listen(Pipe& output, Pipe& complaint, const ChildLimits& limits, ChildResult& result) {
  const auto last = std::chrono::steady_clock::now() + limits.time;
  std::array<pollfd, 2> pipes = {
      {{output.out.number(), POLLIN, 0}, {complaint.out.number(), POLLIN, 0}}};
  std::array<char, 65536> bytes{};
  while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        last - std::chrono::steady_clock::now());
    if (left.count() <= 0) return ChildEnd::too_slow;
    if (poll(pipes.data(), pipes.size(), static_cast<int>(left.count())) < 0 && errno != EINTR)
      return ChildEnd::failed;
    for (pollfd& one : pipes) {
      if (one.fd < 0 || one.revents == 0) continue;
      const ssize_t count = read(one.fd, bytes.data(), bytes.size());
      if (count <= 0) {
        one.fd = -1;
        continue;
      }
      std::string& to = &one == pipes.data() ? result.output : result.complaint;
      to.append(bytes.data(), static_cast<std::size_t>(count));
      if (result.output.size() > limits.output) return ChildEnd::too_much;
      if (result.complaint.size() > kMaxComplaint) result.complaint.resize(kMaxComplaint);
    }
  }
  return ChildEnd::good;
}

ChildEnd end_of(pid_t child, ChildEnd so_far) {
  if (so_far != ChildEnd::good) kill(-child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (so_far != ChildEnd::good) return so_far;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNotInstalled) return ChildEnd::not_installed;
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
    return ChildEnd::too_slow;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ChildEnd::good : ChildEnd::failed;
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                      const ChildLimits& limits) {
  ChildResult result;
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const Descriptor file(file_of(input));
  Pipe output;
  Pipe complaint;
  if (file.number() < 0 || !output.open() || !complaint.open()) return result;
  const pid_t child = fork();
  if (child < 0) return result;
  if (child == 0) become(arguments, file.number(), output, complaint, limits);
  setpgid(child, child);
  output.in.close();
  complaint.in.close();
  result.end = end_of(child, listen(output, complaint, limits, result));
  result.complaint.resize(std::min(result.complaint.find('\n'), result.complaint.size()));
  return result;
}

}  // namespace undersigned
