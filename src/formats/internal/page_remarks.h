#pragma once

#include <map>
#include <string>

#include "core/finding.h"
#include "core/question_page.h"

namespace evenhand::formats::internal {

/// What the reader of a page has to tell its author. Of one kind no more is told than a person
/// reads; the rest is counted.
class PageRemarks {
public:
    explicit PageRemarks(std::string source_name) : source_name_(std::move(source_name)) {}

    void number_beyond_set(const PageLine& header, int number, int set_size);
    void no_header(const PageLine& question);
    void question_unfinished(const PageLine& question);
    void unread(const PageLine& line);
    void unknown_section(const PageLine& heading);
    void no_heading(const PageLine& line, SectionKind read_as);
    void cut_off(const PageLine& last);
    void cut_heading(const PageLine& heading);

    /// In the order in which they were made; what was counted only, at the end.
    [[nodiscard]] Findings all() &&;

private:
    void add(Severity severity, std::string code, std::string message, int line);
    [[nodiscard]] std::string location(int line) const;

    std::string source_name_;
    Findings findings_;
    std::map<std::string, int> counts_;
    std::map<std::string, int> first_untold_;
};

/// The one error on a page that ends before its question.
[[nodiscard]] Findings no_question(const std::string& source_name, int header_line);

/// The one error on a file of several pages.
[[nodiscard]] Findings several_questions(const std::string& source_name,
                                         std::size_t count,
                                         int second_line);

}  // namespace evenhand::formats::internal
