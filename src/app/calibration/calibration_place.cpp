#include "app/calibration/calibration_place.h"

#include <algorithm>
#include <utility>

#include <wx/filedlg.h>

#include "app/later.h"
#include "app/texts.h"
#include "app/texts_calibration.h"
#include "app/wx_text.h"
#include "workflow/archive_desk.h"
#include "workflow/calibration_files.h"
#include "workflow/calibration_print.h"

namespace evenhand::app {

using workflow::CalibrationData;
using workflow::CalibrationView;

CalibrationPlace::CalibrationPlace(wxWindow& frame, OpenArchive open, Hooks hooks)
    : frame_(frame), open_(std::move(open)), hooks_(std::move(hooks)) {}

void CalibrationPlace::add_page() {
    const auto soon = [this](void (CalibrationPlace::*task)()) {
        return [this, task] { later(frame_, *page_, [this, task] { (this->*task)(); }); };
    };
    page_ = new CalibrationPage(
        &frame_,
        {[this](const workflow::CalibrationFilter& filter) {
             filter_ = narrowed(filter_, filter);
             compute();
         },
         soon(&CalibrationPlace::choose_file),
         soon(&CalibrationPlace::from_archive),
         [this](bool fair) { later(frame_, *page_, [this, fair] { write_report(fair); }); },
         [this](const std::string& interviewer) {
             later(frame_, *page_, [this, interviewer] { write_own_report(interviewer); });
         },
         [this] { stop(); },
         [this] { return watch_ ? watch_->percent.load() : -1; },
         hooks_.person,
         hooks_.practise});
}

void CalibrationPlace::enter() {
    if (page_ == nullptr) {
        add_page();
    }
    hooks_.show(*page_);
}

bool CalibrationPlace::computing() const {
    return reading_.running() || computing_.running();
}

void CalibrationPlace::choose_file() {
    wxFileDialog dialog(&frame_,
                        say(texts::choose_ratings),
                        wxString(),
                        wxString(),
                        say(texts::rating_files),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        open_file(to_utf8(dialog.GetPath()));
    }
}

std::shared_ptr<CalibrationPlace::Watch> CalibrationPlace::begin() {
    stop();
    reading_.forget();
    computing_.forget();
    watch_ = std::make_shared<Watch>();
    page_->show_computing();
    return watch_;
}

/// A file is read in one step: stopped meanwhile, it is not looked at.
void CalibrationPlace::open_file(const std::filesystem::path& file) {
    reading_.run([file] { return attempt([&] { return workflow::read_calibration_data(file); }); },
                 [this, watch = begin()](const Attempt<Parsed<CalibrationData>>& read) {
                     watch->stop ? go_back() : took(read);
                 });
}

void CalibrationPlace::from_archive() {
    reading_.run(
        [open = open_, address = hooks_.address(), watch = begin()] {
            return attempt([&] {
                const std::unique_ptr<workflow::ArchiveDesk> desk = open(address, {});
                return desk->scores([watch](std::uint64_t done, std::uint64_t all) {
                    watch->percent = static_cast<int>(100 * done / std::max<std::uint64_t>(1, all));
                    return !watch->stop;
                });
            });
        },
        [this](const Attempt<Parsed<CalibrationData>>& read) { took(read); });
}

void CalibrationPlace::took(const Attempt<Parsed<CalibrationData>>& read) {
    if (read.failure) {
        go_back();
        hooks_.notify(read.failure->sentence,
                      read.failure->code == ErrorCode::cancelled ? NoticeBar::Kind::done
                                                                 : NoticeBar::Kind::wrong);
        return;
    }
    hooks_.report(read.value->findings);
    if (!read.value->value) {
        go_back();
    } else {
        use(std::make_shared<const CalibrationData>(*read.value->value));
    }
}

void CalibrationPlace::use(Data data) {
    data_ = std::move(data);
    filter_ = {};
    compute();
}

/// A rubric's criterion is none of another's.
void CalibrationPlace::compute() {
    if (!data_) {
        return;
    }
    const workflow::CalibrationChoices choices = calibration_choices(*data_, filter_);
    const bool known =
        std::ranges::find(choices.criteria,
                          filter_.criterion,
                          &workflow::CalibrationChoice::value) != choices.criteria.end();
    filter_.criterion = known ? filter_.criterion : "";
    page_->show_choices(choices, filter_);
    computing_.run(
        [data = data_, filter = filter_, watch = begin()] {
            return attempt([&] {
                return workflow::calibration_view(
                    *data, filter, [watch](std::uint64_t done, std::uint64_t all) {
                        watch->percent =
                            static_cast<int>(100 * done / std::max<std::uint64_t>(1, all));
                        return !watch->stop;
                    });
            });
        },
        [this, data = data_](const Attempt<CalibrationView>& computed) {
            if (computed.failure) {
                go_back();
                if (computed.failure->code != ErrorCode::cancelled) {
                    hooks_.notify(computed.failure->sentence, NoticeBar::Kind::wrong);
                }
                return;
            }
            viewed_ = data;
            view_ = std::make_shared<const CalibrationView>(*computed.value);
            filter_ = view_->filter;
            page_->show(*view_);
            if (page_->IsShown() && !page_->choosing()) {
                page_->take_focus();
            }
        });
}

/// The choices above the page are those of what it still shows.
void CalibrationPlace::go_back() {
    page_->show_stopped();
    if (view_) {
        data_ = viewed_;
        filter_ = view_->filter;
        page_->show_choices(calibration_choices(*data_, filter_), filter_);
    }
}

void CalibrationPlace::stop() {
    if (watch_) {
        watch_->stop = true;
    }
}

void CalibrationPlace::write_report(bool fair) {
    if (!view_) {
        return;
    }
    hooks_.write_pdf(
        to_utf8(say(texts::report_file)),
        [view = view_, fair](const workflow::PdfTarget& pdf, const ReportStyle& style) {
            return workflow::print_calibration(*view, fair, pdf, style);
        });
}

void CalibrationPlace::write_own_report(const std::string& interviewer) {
    if (!view_) {
        return;
    }
    hooks_.write_pdf(
        to_utf8(say(texts::own_page_file)),
        [view = view_, interviewer](const workflow::PdfTarget& pdf, const ReportStyle& style) {
            return workflow::print_own_calibration(*view, interviewer, pdf, style);
        });
}

}  // namespace evenhand::app
