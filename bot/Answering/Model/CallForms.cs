namespace TalksBot.Bot.Answering.Model;

/// <summary>Which forms of a call the endpoint takes: learned from what it refuses and then takes, kept while the process lives.</summary>
internal sealed class CallForms
{
    private volatile bool plain;
    private volatile bool whole;

    /// <summary>The form that brings most, of those not known to be refused.</summary>
    public CallForm First(bool listening) => new(listening && !whole, !plain);

    /// <summary>The form to try after this one was not taken; null when there is none, or when the failure is not one of form.</summary>
    public CallForm? Next(CallForm form, CallFailure failure) => failure switch
    {
        CallFailure.NotStreamed when form.Streamed => form with { Streamed = false },
        CallFailure.FormRefused when form.Schema => form with { Schema = false },
        CallFailure.FormRefused when form.Streamed => First(listening: false),
        _ => null,
    };

    /// <summary>A form was taken after those that come before it were not.</summary>
    /// <returns>What that tells: the endpoint knows no schema, or gives no streams, as far as that is news.</returns>
    public (bool NoSchema, bool NoStream) Taken(CallForm form, bool listening)
    {
        var news = (!form.Schema && !plain, listening && !form.Streamed && !whole);
        plain |= news.Item1;
        whole |= news.Item2;
        return news;
    }
}
