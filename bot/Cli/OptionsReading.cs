using Microsoft.Extensions.Options;

namespace TalksBot.Bot.Cli;

/// <summary>Reads a capability's options without a host, as a host would.</summary>
internal static class OptionsReading
{
    /// <exception cref="OptionsValidationException">A key cannot be used; the message names it and the mend.</exception>
    public static TOptions Read<TReading, TOptions>(TReading reading, TOptions options)
        where TReading : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
        where TOptions : class
    {
        reading.Configure(options);
        var result = reading.Validate(Options.DefaultName, options);
        return result.Failed ? throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), result.Failures) : options;
    }
}
