#pragma once

#include <exception>
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
    /// `work` must own all that it uses.
    template <typename Work, typename Done>
    void run(Work work, Done done) {
        running_.emplace_back();
        const auto place = std::prev(running_.end());
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
        std::jthread thread;  ///< Last: joined before the job goes.
    };

    void deliver(std::list<Running>::iterator place) {
        std::list<Running> finished;
        finished.splice(finished.begin(), running_, place);
        guarded([&] { finished.front().job->deliver(); });
    }

    std::list<Running> running_;
};

}  // namespace evenhand::app
