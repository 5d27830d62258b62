namespace TalksBot.Knowledge.Attribution.Grammar;

/// <summary>French nouns for those who speak: what a person is, and what an institution is.</summary>
internal static class FrenchRoles
{
    public const string Persons = """
        président présidente vice-président vice-présidente ministre premier-ministre ministres secrétaire sous-secrétaire ambassadeur ambassadrice consul consule diplomate diplomates chef cheffe chefs dirigeant dirigeante dirigeants
        leader leaders expert experte experts expertes spécialiste spécialistes analyste analystes politologue politologues politiste économiste économistes historien historienne historiens sociologue philosophe juriste juristes
        géographe anthropologue psychologue professeur professeure professeurs enseignant enseignante enseignants maître chercheur chercheuse chercheurs directeur directrice directeurs sous-directeur responsable responsables représentant représentante représentants
        porte-parole conseiller conseillère conseillers député députée députés sénateur sénatrice sénateurs maire maires adjoint adjointe préfet préfète procureur procureure juge juges magistrat magistrate magistrats avocat avocate avocats
        général colonel capitaine lieutenant caporal commandant commissaire commissaires officier officiers policier policiers inspecteur inspectrice gendarme militaire militaires soldat soldats amiral maréchal sergent
        journaliste journalistes correspondant correspondante envoyé envoyée éditorialiste chroniqueur chroniqueuse rédacteur rédactrice écrivain écrivaine auteur auteure autrice auteurs romancier romancière poète poétesse réalisateur réalisatrice cinéaste
        acteur actrice comédien comédienne chanteur chanteuse musicien musicienne artiste artistes metteur producteur productrice compositeur peintre architecte photographe
        médecin médecins docteur infirmier infirmière chirurgien pharmacien vétérinaire scientifique scientifiques biologiste physicien physicienne chimiste astronome climatologue épidémiologiste ingénieur ingénieure ingénieurs technicien
        patron patronne pdg entrepreneur entrepreneuse fondateur fondatrice cofondateur cofondatrice gérant gérante propriétaire délégué déléguée syndicaliste syndicalistes militant militante militants activiste
        roi reine prince princesse empereur impératrice duc duchesse comte comtesse baron pape cardinal évêque archevêque prêtre abbé pasteur imam rabbin chancelier chancelière gouverneur gouverneure
        candidat candidate candidats élu élue élus habitant habitante habitants riverain riverains témoin témoins voisin voisine voisins client clients père mère fils fille frère sœur femme homme mari épouse veuve ami amie
        entraîneur entraîneuse joueur joueuse capitaine sélectionneur attaquant gardien arbitre champion championne coureur
        agriculteur agricultrice agriculteurs éleveur éleveurs vigneron boulanger boulangère ouvrier ouvrière ouvriers employé employée employés étudiant étudiante étudiants bibliothécaire archiviste conservateur conservatrice guide urbaniste
        coordinateur coordinatrice coordonnateur coordonnatrice administrateur administratrice négociateur négociatrice négociateurs médiateur médiatrice observateur observateurs commentateur commentateurs critique biographe universitaire universitaires
        agronome agronomes eurodéputé eurodéputée vice-ministre bourgmestre pêcheur pêcheurs marin marins docker dockers pompier pompiers cheminots océanographe hydrologue météorologue virologue infectiologue démographe criminologue linguiste essayiste
        dramaturge scénariste humoriste animateur animatrice présentateur présentatrice cuisinier cuisinière restaurateur paysan paysanne paysans maraîcher viticulteur viticulteurs apiculteur instituteur institutrice proviseur recteur rectrice doyen doyenne
        retraité retraitée retraités lycéen lycéens psychiatre pédiatre dentiste sage-femme aide-soignante banquier notaire adhérents détracteurs soutiens
        garde intendant trésorier trésorière attaché attachée stratège consultant consultante interlocuteur démissionnaires initiateurs opposants opposant opposante partisans enquêteurs victime victimes
        """;

    public const string WithPlace = """
        ambassadeur ambassadrice consul secrétaire sous-secrétaire ministre représentant représentante conseiller conseillère professeur professeure maître chercheur chercheuse délégué déléguée candidat candidate adjoint adjointe
        envoyé envoyée attaché attachée expert experte spécialiste chargé enseignant enseignante étudiant étudiante docteur directeur directrice analyste responsable correspondant correspondante député commissaire haut-commissaire juge avocat médecin
        lutte organisation comité conseil agence commission centre fonds ministère haut-commissariat association institut
        """;

    public const string Institutions = """
        ministère ministères département gouvernement gouvernements parlement assemblée sénat congrès chambre conseil comité commission cour tribunal parquet police gendarmerie armée état-major présidence élysée
        ambassade consulat délégation délégations préfecture mairie municipalité ville région commune administration autorité autorités diplomatie services agence bureau office institut institution observatoire
        banque entreprise entreprises société compagnie groupe firme constructeur opérateur éditeur association associations organisation organisations ong fédération confédération syndicat syndicats union ligue fondation collectif comités
        parti partis coalition opposition majorité mouvement université école faculté académie centre laboratoire hôpital musée bibliothèque journal quotidien hebdomadaire magazine revue chaîne radio télévision média médias presse
        agence-france-presse rédaction site communiqué direction secrétariat haut-commissariat cabinet siège club équipe église vatican communauté
        accusation défense justice exécutif otan onu
        """;
}
