using System.Net;
using TalksBot.Bot.Telegram.Outbox;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>What helps, by what Telegram says; the texts are those of the Bot API server's source.</summary>
public sealed class SendFaultTests
{
    [Theory]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same", "Done")]
    [InlineData(400, "Bad Request: message to be replied not found", "WithoutReply")]
    [InlineData(400, "Bad Request: QUOTE_TEXT_INVALID", "WithoutQuote")]
    [InlineData(400, "Bad Request: can't parse entities: Can't find end of the entity", "Plainer")]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", "Plainer")]
    [InlineData(404, "Not Found: method not found", "Plainer")] // an older server has no rich messages
    [InlineData(400, "Bad Request: message thread not found", "Drop")]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", "Drop")]
    [InlineData(400, "Bad Request: message to edit not found", "Drop")]
    [InlineData(400, "Bad Request: message can't be edited", "Drop")]
    [InlineData(400, "Bad Request: message to delete not found", "Drop")]
    [InlineData(400, "Bad Request: message can't be deleted", "Drop")]
    [InlineData(400, "Bad Request: chat not found", "LeaveChat")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "LeaveChat")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", "LeaveChat")]
    [InlineData(400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", "LeaveChat")]
    [InlineData(403, "Forbidden: bot was blocked by the user", "LeaveChat")]
    [InlineData(403, "Forbidden: user is deactivated", "LeaveChat")]
    [InlineData(401, "Unauthorized", "Stop")]
    [InlineData(500, "Internal Server Error", "Doubt")]
    public void What_Telegram_says_tells_what_helps(int code, string says, string remedy)
    {
        var fault = SendFault.Of(new ApiRequestException(says, code));

        (fault.Remedy.ToString(), fault.Code).Should().Be((remedy, code));
    }

    [Fact]
    public void A_pause_and_a_new_address_are_read_from_what_Telegram_says()
    {
        SendFault.Of(new ApiRequestException("Too Many Requests: retry after 35", 429, new ResponseParameters { RetryAfter = 35 })).Wait.Should().Be(TimeSpan.FromSeconds(35));
        SendFault.Of(new ApiRequestException("Too Many Requests", 429)).Wait.Should().Be(TimeSpan.FromSeconds(1));
        SendFault.Of(new ApiRequestException("Bad Request: group chat was upgraded to a supergroup chat", 400, new ResponseParameters { MigrateToChatId = -1007 })).MovedTo.Should().Be(-1007);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "Retry")]
    [InlineData(HttpRequestError.NameResolutionError, "Retry")]
    [InlineData(HttpRequestError.SecureConnectionError, "Retry")]
    [InlineData(HttpRequestError.ResponseEnded, "Doubt")]
    [InlineData(HttpRequestError.Unknown, "Doubt")]
    public void Only_a_connection_that_never_stood_has_surely_carried_nothing(HttpRequestError error, string remedy) =>
        SendFault.Of(new RequestException("Bot API Service Failure", new HttpRequestException(error))).Remedy.ToString().Should().Be(remedy);

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "Doubt")]
    [InlineData(HttpStatusCode.TooManyRequests, "Retry")]
    public void A_page_in_the_place_of_an_answer_tells_by_its_status(HttpStatusCode status, string remedy) =>
        SendFault.Of(new RequestException("There was an exception during deserialization of the response", status, new InvalidOperationException())).Remedy.ToString().Should().Be(remedy);
}
