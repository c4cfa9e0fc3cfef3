#pragma once

#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

#include <wx/event.h>

#include "app/guarded.h"

namespace evenhand::app {

/// Runs slow actions off the window's thread and brings their values back. Its owner's last member:
/// the destructor waits for what is still running, and nothing is brought back after it.
class Background : public wxEvtHandler {
public:
    Background() = default;
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;
    ~Background() override = default;

    /// Calls `work` on a thread of its own, then `done` with what it gave, guarded, on the window's
    /// thread. What `work` throws is shown as any event's failure is; `done` is not called then.
    /// `ended`, if given, is called before, in both cases. `work` must own all that it uses.
    template <typename Work, typename Done>
    void run(Work work, Done done, std::function<void()> ended = {}) {
        running_.emplace_back();
        const auto place = std::prev(running_.end());
        place->ended = std::move(ended);
        place->job = std::make_unique<TypedJob<Work, Done>>(std::move(work), std::move(done));
        place->thread = std::jthread([this, place] {
            place->job->work();
            CallAfter([this, place] { deliver(place); });
        });
    }

private:
    class Job {
    public:
        Job() = default;
        Job(const Job&) = delete;
        Job& operator=(const Job&) = delete;
        virtual ~Job() = default;

        virtual void work() noexcept = 0;
        virtual void deliver() = 0;
    };

    template <typename Work, typename Done>
    class TypedJob : public Job {
    public:
        TypedJob(Work work, Done done) : work_(std::move(work)), done_(std::move(done)) {}

        void work() noexcept override {
            try {
                result_ = work_();
            } catch (...) {
                failure_ = std::current_exception();
            }
        }

        void deliver() override {
            if (failure_) {
                std::rethrow_exception(failure_);
            }
            done_(std::move(*result_));
        }

    private:
        Work work_;
        Done done_;
        std::optional<std::invoke_result_t<Work>> result_;
        std::exception_ptr failure_;
    };

    struct Running {
        std::unique_ptr<Job> job;
        std::function<void()> ended;
        std::jthread thread;  ///< Last: joined before the job goes.
    };

    void deliver(std::list<Running>::iterator place) {
        std::list<Running> finished;
        finished.splice(finished.begin(), running_, place);
        guarded([&] {
            if (finished.front().ended) {
                finished.front().ended();
            }
            finished.front().job->deliver();
        });
    }

    std::list<Running> running_;
};

/// Reads one thing for the window again and again, and shows only what was asked for last. However
/// fast one asks, a few readings run at once. Its owner's last member, as Background is.
class LatestReading {
public:
    /// As Background::run(); `show` is not called when something else has been asked for meanwhile.
    template <typename Read, typename Show>
    void run(Read read, Show show) {
        waiting_ = [this, number = ++asked_, read = std::move(read), show = std::move(show)] {
            start(number, read, show);
        };
        go_on();
    }
    /// Nothing that is being read is shown any more.
    void forget() {
        ++asked_;
        waiting_ = {};
    }
    [[nodiscard]] bool running() const noexcept { return running_ > 0; }

private:
    static constexpr int most_at_once = 3;  ///< More than one: a share may hang.

    void go_on() {
        if (waiting_ && running_ < most_at_once) {
            std::exchange(waiting_, {})();
        }
    }

    template <typename Read, typename Show>
    void start(int number, Read read, Show show) {
        background_.run(
            std::move(read),
            [this, number, show = std::move(show)](auto value) {
                if (number == asked_) {
                    show(std::move(value));
                }
            },
            [this] {
                --running_;
                go_on();
            });
        ++running_;
    }

    int asked_ = 0;
    int running_ = 0;
    std::function<void()> waiting_;  ///< The latest one, while too many run.
    Background background_;
};

}  // namespace evenhand::app
